import type { LinkMetrics } from '../../../src/protocol/metrics.ts';
import { type Html, html, type Piece } from '../../server/pages/markup.ts';
import { emptyState, filterRow } from '../parts.ts';
import { inWords, moneyOf, numberOf, rateText } from '../text.ts';
import { barChart, dayTable, everyDay, funnel } from './metric-charts.ts';

export const spans = { '7': 7, '30': 30, '90': 90 } as const;
export type Span = keyof typeof spans;

export interface MetricModel {
  readonly path: string;
  readonly span: Span;
  readonly metrics: LinkMetrics;
}

export function metricSection({ path, span, metrics }: MetricModel): Html {
  const { totals, timeToPay } = metrics;
  const isEmpty = totals.views + totals.opens + totals.starts === 0;
  return html`<section class="section"><div class="section-head"><h2 id="metrics">Metrics</h2></div>
${filterRow(
  { path, name: 'days', label: 'Time' },
  [
    { label: '7 days', value: '7' },
    { label: '30 days', value: '30' },
    { label: '90 days', value: '90' },
  ],
  { days: span },
)}
${
  isEmpty
    ? emptyState('No visits in this time', 'As soon as somebody sees the link, the figures appear here.')
    : html`<dl class="tiles">
${tile('Completion rate', rateText(totals.completionRate), `${numberOf(totals.successes)} of ${numberOf(totals.starts)} sessions`)}
${tile('Success rate', rateText(totals.successRate), `of ${numberOf(totals.confirms)} attempts`)}
${tile('Net revenue', totals.revenue.map((sum) => moneyOf(sum.net, sum)).join(', ') || '–', refundedText(totals.revenue))}
${tile('Conversion', rateText(totals.conversion), `of ${numberOf(totals.views)} views`)}
${tile('Time to pay', timeToPay === null ? '–' : durationText(timeToPay.medianMs), 'half were faster')}
</dl>
${charts(metrics)}
<div class="charts"><div><h3>How far they came</h3>${funnel(metrics)}</div>${declines(metrics)}${channels(metrics)}</div>
${dayTable(metrics.byDay)}`
}</section>`;
}

const tile = (name: string, value: string, detail: string): Html =>
  html`<div class="tile"><dt>${name}</dt><dd>${value}<small>${detail}</small></dd></div>`;

function refundedText(revenue: LinkMetrics['totals']['revenue']): string {
  const back = revenue.filter((sum) => sum.refunded + sum.takenBack > 0);
  return back.length === 0
    ? 'nothing given back'
    : `${back.map((sum) => moneyOf(sum.refunded + sum.takenBack, sum)).join(', ')} given back`;
}

function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function charts({ byDay, totals, from, serverTime }: LinkMetrics): Html {
  const days = everyDay(byDay, (from ?? serverTime).slice(0, 10), serverTime.slice(0, 10));
  const rates = (of: (day: LinkMetrics['byDay'][number]) => number | null) =>
    days.map(({ day, figures }) => ({ day, share: (figures && of(figures)) ?? undefined }));
  const most = Math.max(1, ...byDay.map((day) => day.successes));
  return html`<div class="charts">
${barChart({ title: 'Completion rate', total: rateText(totals.completionRate), shares: rates((day) => day.completionRate), hasWhole: true })}
${barChart({ title: 'Success rate', total: rateText(totals.successRate), shares: rates((day) => day.successRate), hasWhole: true })}
${barChart({ title: 'Paid', total: numberOf(totals.successes), shares: days.map(({ day, figures }) => ({ day, share: figures && figures.successes / most })), hasWhole: false })}
</div>`;
}

const declines = ({ declineReasons }: LinkMetrics): Piece =>
  declineReasons.length > 0 &&
  html`<div><h3>Why attempts failed</h3><table class="table"><tbody>${declineReasons.map(({ reason, count }) => html`<tr><th scope="row">${inWords(reason)}</th><td class="end">${numberOf(count)}</td></tr>`)}</tbody></table></div>`;

const channels = ({ byChannel }: LinkMetrics): Piece =>
  byChannel.length > 0 &&
  html`<div><h3>Where they came from</h3><table class="table"><tbody>${byChannel.slice(0, 6).map(({ channel, starts, successes }) => html`<tr><th scope="row"><bdi>${inWords(channel)}</bdi></th><td class="end">${numberOf(successes)} of ${numberOf(starts)} paid</td></tr>`)}</tbody></table></div>`;
