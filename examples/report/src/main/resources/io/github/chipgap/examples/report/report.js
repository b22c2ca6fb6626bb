const tip = document.createElement('div');
tip.id = 'tip';
tip.hidden = true;
tip.setAttribute('aria-hidden', 'true');
document.body.append(tip);
const show = mark => {
  document.querySelectorAll('.on').forEach(other => other.classList.remove('on'));
  tip.hidden = !mark;
  if (!mark) return;
  mark.classList.add('on');
  tip.textContent = mark.getAttribute('aria-label');
  const box = mark.getBoundingClientRect();
  tip.style.left = Math.max(4, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + scrollX + 'px';
  tip.style.top = box.bottom + 6 + scrollY + 'px';
};
document.querySelectorAll('figure').forEach(figure => {
  const words = [...figure.querySelectorAll('title')].map(title => title.textContent);
  figure.querySelectorAll('title').forEach(title => title.remove());
  figure.querySelectorAll('.areas').forEach(areas => [...areas.children].forEach((mark, i) => {
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', words[i]);
    mark.setAttribute('tabindex', i ? -1 : 0);
    for (const event of ['pointerenter', 'click', 'focus']) mark.addEventListener(event, () => show(mark));
    for (const event of ['pointerleave', 'blur']) mark.addEventListener(event, () => show());
    mark.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') show();
      if (!step) return;
      event.preventDefault();
      const next = areas.children[i + step] ?? [...areas.children].at(step < 0 ? -1 : 0);
      mark.setAttribute('tabindex', -1);
      next.setAttribute('tabindex', 0);
      next.focus();
    });
  }));
});
document.querySelectorAll('table').forEach(table => {
  const body = table.tBodies[0], head = [...table.tHead.rows[0].cells];
  head.forEach((cell, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    button.onclick = () => {
      const down = cell.getAttribute('aria-sort') === 'ascending';
      head.forEach(other => other.removeAttribute('aria-sort'));
      cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const key = row => row.cells[i].textContent, number = text => text.trim() === '' ? NaN : Number(text);
      const compare = (a, b) => number(a) - number(b) || a.localeCompare(b, 'en', { numeric: true });
      body.append(...[...body.rows].sort((a, b) => (down ? -1 : 1) * compare(key(a), key(b))));
    };
  });
  const label = document.createElement('label'), input = document.createElement('input');
  input.type = 'search';
  label.append('Filter rows: ', input);
  input.oninput = () => {
    for (const row of body.rows) row.hidden = !row.textContent.toLowerCase().includes(input.value.toLowerCase());
  };
  table.parentElement.before(label);
});
document.querySelectorAll('.link').forEach(link => link.addEventListener('click', () =>
  navigator.clipboard?.writeText(link.href).then(() => link.textContent = '# copied', () => {})));
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(details => details.open = true));
