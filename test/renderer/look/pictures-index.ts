/** A page to leaf through the pictures: names on the left, the picture on the right, arrow keys go on. */
import { nameOf, type Take } from './takes.ts';

export function indexPage(takes: readonly Take[]): string {
  const names = takes.map(nameOf).sort();
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>Pictures of every screen</title>
<style>
  body { display: grid; grid-template-columns: 300px 1fr; height: 100vh; margin: 0; font: 13px/1.5 system-ui; }
  nav { overflow: auto; padding: 12px; background: #f3f4f7; }
  input { width: 100%; box-sizing: border-box; }
  a { display: block; color: inherit; text-decoration: none; }
  a[aria-current] { font-weight: 600; }
  main { overflow: auto; padding: 12px; background: #888; }
  img { max-width: 100%; }
</style>
<nav>
  <input type="search" placeholder="${names.length} pictures: part of a name" autofocus />
  ${names.map((name) => `<a href="#${name}">${name}</a>`).join('\n  ')}
</nav>
<main><img alt="" /></main>
<script>
  const links = [...document.querySelectorAll('a')];
  const shown = () => links.filter((link) => !link.hidden);
  const show = () => {
    const name = decodeURIComponent(location.hash.slice(1)) || links[0].textContent;
    for (const link of links) link.toggleAttribute('aria-current', link.textContent === name);
    document.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    Object.assign(document.querySelector('img'), { src: name + '.png', alt: name });
  };
  document.querySelector('input').oninput = ({ target }) => {
    for (const link of links) link.hidden = !target.value.split(' ').every((part) => link.textContent.includes(part));
  };
  addEventListener('hashchange', show);
  addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0;
    const all = shown();
    const next = all[all.findIndex((link) => link.hasAttribute('aria-current')) + step];
    if (step && next) location.hash = next.hash;
  });
  show();
</script>
</html>
`;
}
