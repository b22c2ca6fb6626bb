const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const make = (name, parts = {}) => Object.assign(document.createElement(name), parts);
const tip = make('div', { id: 'tip', hidden: true, ariaHidden: 'true' });
document.body.append(tip);
const show = mark => {
  all('.on').forEach(other => other.classList.remove('on'));
  tip.hidden = !mark;
  if (!mark) return;
  mark.classList.add('on');
  tip.textContent = mark.ariaLabel;
  const box = mark.getBoundingClientRect();
  tip.style.left = Math.max(4, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + scrollX + 'px';
  tip.style.top = box.bottom + 6 + scrollY + 'px';
};
all('figure').forEach(figure => {
  const words = all('title', figure).map(title => title.textContent);
  all('title', figure).forEach(title => title.remove());
  all('.areas', figure).forEach(({ children: marks }) => [...marks].forEach((mark, i) => {
    mark.role = 'img';
    mark.ariaLabel = words[i];
    mark.tabIndex = i ? -1 : 0;
    for (const event of ['pointerenter', 'click', 'focus']) mark.addEventListener(event, () => show(mark));
    for (const event of ['pointerleave', 'blur']) mark.addEventListener(event, () => show());
    mark.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') show();
      if (!step) return;
      event.preventDefault();
      const next = marks[i + step] ?? marks[step < 0 ? marks.length - 1 : 0];
      mark.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
  }));
});
all('table').forEach(table => {
  const body = table.tBodies[0], head = all('thead th', table);
  head.forEach((cell, i) => {
    const button = make('button', { type: 'button', textContent: cell.textContent });
    cell.replaceChildren(button);
    button.onclick = () => {
      const down = cell.ariaSort === 'ascending';
      head.forEach(other => other.removeAttribute('aria-sort'));
      cell.ariaSort = down ? 'descending' : 'ascending';
      const key = row => row.cells[i].textContent, number = text => text.trim() === '' ? NaN : Number(text);
      const compare = (a, b) => number(a) - number(b) || a.localeCompare(b, 'en', { numeric: true });
      body.append(...[...body.rows].sort((a, b) => (down ? -1 : 1) * compare(key(a), key(b))));
    };
  });
  const label = make('label', { textContent: 'Filter rows: ' }), input = make('input', { type: 'search' });
  label.append(input);
  input.oninput = () => {
    for (const row of body.rows) row.hidden = !row.textContent.toLowerCase().includes(input.value.toLowerCase());
  };
  table.parentElement.before(label);
});
all('.link').forEach(link => link.addEventListener('click', () =>
  navigator.clipboard?.writeText(link.href).then(() => link.textContent = '# copied', () => {})));
addEventListener('beforeprint', () => all('details').forEach(details => details.open = true));
