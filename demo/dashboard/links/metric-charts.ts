/**
 * A link's figures as tiles, bars and a funnel. Drawn on the server as SVG with attributes alone, because the pages'
 * policy refuses inline styles. Every picture says its figures in words too, and all of them stand in a table below.
 */
import type { LinkMetrics } from '../../../src/protocol/metrics.ts';
import { attributes, type Html, html } from '../../server/pages/markup.ts';
import { moneyOf, numberOf, rateText } from '../text.ts';

type Day = LinkMetrics['byDay'][number];

const DAY_MS = 86_400_000;
const BAR = 8;
const STEP = 10;
const HEIGHT = 100;

/** Every day from the first to the last, also those on which nothing happened. Days are UTC, as asked for. */
export function everyDay(byDay: readonly Day[], from: string, to: string): { day: string; figures: Day | undefined }[] {
  const known = new Map(byDay.map((figures) => [figures.day, figures]));
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push({ day, figures: known.get(day) });
  }
  return days;
}

const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayText = (day: string): string => shortDay.format(Date.parse(day));

export interface Chart {
  readonly title: string;
  readonly total: string;
  /** From 0 to 1, or undefined where there is nothing to show on that day. */
  readonly shares: readonly { readonly day: string; readonly share: number | undefined }[];
  /** Whether the whole behind a share is shown: for rates. */
  readonly hasWhole: boolean;
}

export function barChart({ title, total, shares, hasWhole }: Chart): Html {
  const width = Math.max(shares.length, 7) * STEP;
  const [first, last] = [shares[0]?.day, shares.at(-1)?.day];
  const bar = (share: number, index: number, className: string) => {
    const height = Math.max(1, Math.round(share * HEIGHT));
    return html`<rect ${attributes({ class: className, x: index * STEP + 1, y: HEIGHT - height, width: BAR, height })}/>`;
  };
  return html`<figure class="chart"><figcaption><span>${title}</span><span>${total}</span></figcaption>
<svg ${attributes({ viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': `${title} by day: ${total} in all` })}>
<line class="axis" x1="0" y1="${HEIGHT}" x2="${width}" y2="${HEIGHT}" vector-effect="non-scaling-stroke"/>
${shares.map(({ share }, index) => share !== undefined && html`${hasWhole && bar(1, index, 'bar-back')}${share > 0 && bar(share, index, 'bar')}`)}
</svg>
<p class="chart-days"><span>${first && dayText(first)}</span><span>${last && dayText(last)}</span></p></figure>`;
}

/** How many came how far. */
export function funnel({ totals }: LinkMetrics): Html {
  const steps = [
    ['Views', totals.views],
    ['Opened', totals.opens],
    ['Started', totals.starts],
    ['Confirmed', totals.confirms],
    ['Paid', totals.successes],
  ] as const;
  const most = Math.max(1, ...steps.map(([, count]) => count));
  return html`<ol class="funnel">${steps.map(
    ([name, count]) =>
      html`<li><span>${name}</span><svg class="chart-row" ${attributes({ viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' })}><rect class="bar-back" width="100" height="10"/><rect ${attributes({ class: 'bar', width: Math.round((count / most) * 100), height: 10 })}/></svg><span class="end">${numberOf(count)}</span></li>`,
  )}</ol>`;
}

/** The same as a table, for everybody who would rather read figures. */
export const dayTable = (byDay: readonly Day[]): Html => html`<details class="more"><summary>Figures by day</summary>
<table class="table"><thead><tr><th scope="col">Day (UTC)</th><th scope="col" class="end wide">Views</th><th scope="col" class="end">Started</th><th scope="col" class="end">Paid</th><th scope="col" class="end">Completion</th><th scope="col" class="end wide">Success</th><th scope="col" class="end wide">Net</th></tr></thead>
<tbody>${byDay
  .toReversed()
  .map(
    (day) =>
      html`<tr><th scope="row">${dayText(day.day)}</th><td class="end wide">${numberOf(day.views)}</td><td class="end">${numberOf(day.starts)}</td><td class="end">${numberOf(day.successes)}</td><td class="end">${rateText(day.completionRate)}</td><td class="end wide">${rateText(day.successRate)}</td><td class="end wide">${day.revenue.map((net) => moneyOf(net.net, net)).join(', ') || '–'}</td></tr>`,
  )}</tbody></table></details>`;
