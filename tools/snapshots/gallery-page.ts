/** One page with every picture, which needs nothing but the files beside it. */
import { globalsOf, type Look, type Pictures, type Shot } from './take-shots.ts';

const RUNNING_STORYBOOK = 'http://localhost:6006/';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);

const wordsOf = ({ device, theme, direction }: Look): string =>
  [device === 'phone' ? '375' : '1280', theme, ...(direction === 'rtl' ? ['right to left'] : [])].join(' · ');

const anchorOf = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, '-');

export function galleryPage(pictures: readonly Pictures[]): string {
  const groups = [...Map.groupBy(pictures, ({ story }) => story.title)];
  const count = pictures.reduce((sum, { shots }) => sum + shots.length, 0);
  const faulty = pictures.filter(({ faults }) => faults.length > 0).length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pay Link, every state</title>
<style>${STYLES}</style>
<header>
  <h1>Pay Link, every state</h1>
  <p>${pictures.length} stories, ${count} pictures${faulty ? `, <strong>${faulty} with something to look at</strong>` : ''}.
  A picture leads to its story; that needs <code>npm run storybook</code>.</p>
  <form>
    ${FILTERS.map(([id, words]) => `<label><input type="checkbox" id="${id}" checked> ${words}</label>`).join('\n    ')}
    <label><input type="checkbox" id="only-faults"> Only what to look at</label>
  </form>
</header>
<nav aria-label="Groups">${groups.map(([title]) => `<a href="#${anchorOf(title)}">${escaped(title)}</a>`).join('')}</nav>
<main>
${groups.map(([title, members]) => group(title, members)).join('\n')}
</main>
<script>
  // Served beside the built Storybook, the pictures lead there.
  if (location.protocol !== 'file:') {
    for (const link of document.querySelectorAll('main a[href^="${RUNNING_STORYBOOK}"]'))
      link.href = link.href.replace('${RUNNING_STORYBOOK}', '../storybook/index.html');
  }
</script>
</html>
`;
}

const FILTERS: readonly (readonly [string, string])[] = [
  ['phone', 'Phone'],
  ['desktop', 'Desktop'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['rtl', 'Right to left'],
];

function group(title: string, members: readonly Pictures[]): string {
  return `<section id="${anchorOf(title)}">
  <h2>${escaped(title)}</h2>
  ${members.map(storyOf).join('\n  ')}
</section>`;
}

function storyOf({ story, shots, faults }: Pictures): string {
  const notes = faults.map((fault) => `<li>${escaped(fault)}</li>`).join('');
  return `<article id="${story.id}" class="${faults.length > 0 ? 'faulty' : 'fine'}">
    <h3><a href="#${story.id}">${escaped(story.name)}</a></h3>
    ${notes && `<ul class="faults">${notes}</ul>`}
    <div class="shots">${shots.map((shot) => figure(story.id, shot)).join('')}</div>
  </article>`;
}

function figure(id: string, shot: Shot): string {
  const { device, theme, direction, file, width, height } = shot;
  const words = wordsOf(shot);
  return `<figure class="${device} ${theme} ${direction}">
      <a href="${RUNNING_STORYBOOK}?path=/story/${id}&amp;globals=${globalsOf(shot)}"><img src="${file}" alt="${id}, ${words}" width="${width}" height="${height}" loading="lazy"></a>
      <figcaption>${words} <a href="${file}">full size</a></figcaption>
    </figure>`;
}

const STYLES = `
  :root { color-scheme: light dark; --line: light-dark(#d9dce3, #343840); --quiet: light-dark(#5a6070, #a9afbd); --link: light-dark(#2451d6, #8fabff); }
  * { box-sizing: border-box; }
  body { margin: 0; background: light-dark(#f7f8fa, #121418); color: light-dark(#16181d, #f2f3f5); font: 15px/1.5 system-ui, sans-serif; }
  a { color: var(--link); }
  header, main { padding: 0 24px; }
  header { padding-top: 32px; padding-bottom: 20px; }
  h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.2; }
  header p { margin: 0 0 16px; color: var(--quiet); }
  form { display: flex; flex-wrap: wrap; gap: 6px 20px; }
  label { display: flex; align-items: center; gap: 6px; min-height: 28px; cursor: pointer; }
  nav { position: sticky; z-index: 1; top: 0; display: flex; gap: 2px; overflow-x: auto; padding: 6px 16px; border-block: 1px solid var(--line); background: light-dark(#fff, #1a1d22); }
  nav a { flex: none; padding: 5px 9px; border-radius: 6px; color: inherit; text-decoration: none; font-size: 14px; }
  nav a:hover { background: light-dark(#eceef2, #282c33); }
  section { scroll-margin-top: 48px; padding-top: 28px; }
  h2 { margin: 0 0 4px; font-size: 20px; }
  article { scroll-margin-top: 56px; padding: 18px 0 26px; border-top: 1px solid var(--line); }
  h3 { margin: 0 0 12px; font-size: 15px; font-weight: 600; }
  h3 a { color: inherit; text-decoration: none; }
  h3 a:hover { text-decoration: underline; }
  .shots { display: flex; align-items: flex-start; gap: 20px; overflow-x: auto; padding-bottom: 8px; }
  figure { flex: none; margin: 0; }
  figure.phone { width: 280px; }
  figure.desktop { width: 400px; }
  img { display: block; width: 100%; height: auto; border-radius: 8px; outline: 1px solid var(--line); }
  figcaption { display: flex; justify-content: space-between; margin-top: 6px; color: var(--quiet); font-size: 13px; font-variant-numeric: tabular-nums; }
  .faults { margin: -6px 0 12px; padding: 8px 12px 8px 28px; border-radius: 8px; background: light-dark(#fdeaea, #3a1d1f); font-size: 13px; }
  body:has(#phone:not(:checked)) .phone, body:has(#desktop:not(:checked)) .desktop, body:has(#light:not(:checked)) .light,
  body:has(#dark:not(:checked)) .dark, body:has(#rtl:not(:checked)) .rtl, body:has(#only-faults:checked) .fine { display: none; }
`;
