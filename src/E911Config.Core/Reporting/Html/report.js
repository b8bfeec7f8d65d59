(function () {
  'use strict';
  var tables = JSON.parse(document.getElementById('data').textContent);
  var signs = { good: '\u2713', warning: '!', bad: '\u2717', unknown: '?', plain: '' };
  var shownAtFirst = 200;
  var shownInPrint = 500;
  var shownWithoutFilter = 5;
  var words = new Intl.Collator('en', { numeric: true });

  function cell(table, column, tone, text, title) {
    var td = document.createElement('td');
    var kind = table.kinds[column];
    if (kind !== 'blank') td.setAttribute('data-label', title);
    if (kind === 'state') td.className = 'state ' + tone;
    else if (kind !== 'text') td.className = kind;
    parts(text).forEach(function (part, place) {
      if (place > 0) td.appendChild(document.createElement('wbr'));
      td.appendChild(document.createTextNode(place === 0 && kind === 'state' && signs[tone] ? signs[tone] + ' ' + part : part));
    });
    return td;
  }

  // Where a word is long it breaks behind the parts of a name: as the page was written.
  function parts(text) {
    var found = [];
    var from = 0;
    if (/[^ ]{17}/.test(text)) {
      for (var at = 1; at < text.length; at++) {
        if ('@:._/\\=|,('.indexOf(text[at - 1]) < 0 || !/[A-Za-z]/.test(text[at])) continue;
        if (text[at - 1] === '.' && !/^[A-Za-z0-9-]+\.[A-Za-z]/.test(text.slice(at))) continue;
        found.push(text.slice(from, at));
        from = at;
      }
    }
    found.push(text.slice(from));
    return found;
  }

  // A table that is wider than its place is shown as cards.
  function fit(box) {
    box.classList.remove('cards');
    if (box.scrollWidth > box.clientWidth + 1) box.classList.add('cards');
  }

  function start(table, number) {
    var box = document.getElementById('t' + number);
    var place = box.querySelector('.scroll');
    var body = box.querySelector('tbody');
    var input = box.querySelector('input');
    var status = box.querySelector('[role=status]');
    var more = box.querySelector('button.more');
    var rest = box.querySelector('.rest');
    var heads = box.querySelectorAll('th');
    var titles = Array.prototype.map.call(heads, function (head) { return head.textContent; });
    var printed = document.createElement('p');
    printed.className = 'rest';
    printed.hidden = true;
    box.appendChild(printed);
    var lower = table.pool.map(function (text) { return text.toLowerCase(); });
    var order = table.rows.map(function (row, number) { return number; });
    var found = order;
    var limit = shownAtFirst;

    function draw() {
      var rows = document.createDocumentFragment();
      found.slice(0, limit).forEach(function (number) {
        var row = table.rows[number];
        var tr = document.createElement('tr');
        for (var column = 1; column < row.length; column++) {
          tr.appendChild(cell(table, column - 1, table.tones[row[0]], table.pool[row[column]], titles[column - 1]));
        }
        rows.appendChild(tr);
      });
      body.textContent = '';
      body.appendChild(rows);
      var left = found.length - Math.min(limit, found.length);
      more.hidden = left === 0;
      more.textContent = 'Show ' + Math.min(left, shownAtFirst) + ' more';
      status.textContent = Math.min(limit, found.length) + ' of ' + found.length + ' shown'
        + (found.length === table.rows.length ? '' : ', out of ' + table.rows.length);
      fit(place);
    }

    function search() {
      var words = input.value.toLowerCase().split(/\s+/).filter(function (word) { return word; });
      var hits = words.map(function (word) { return lower.map(function (text) { return text.indexOf(word) >= 0; }); });
      found = order.filter(function (number) {
        var row = table.rows[number];
        return hits.every(function (hit) { return row.some(function (text, column) { return column > 0 && hit[text]; }); });
      });
      limit = shownAtFirst;
      draw();
    }

    function remember() {
      var text = input.value ? '#t' + number + '=' + encodeURIComponent(input.value) : ' ';
      if (history.replaceState) {
        try { history.replaceState(null, '', text === ' ' ? location.pathname + location.search : text); } catch (refused) { /* A file. */ }
      }
    }

    function sort(column, head) {
      var up = head.getAttribute('aria-sort') !== 'ascending';
      var kind = table.kinds[column];
      order = order.slice().sort(function (one, two) {
        var a = table.pool[table.rows[one][column + 1]];
        var b = table.pool[table.rows[two][column + 1]];
        var by = kind === 'number' ? (parseFloat(a) || 0) - (parseFloat(b) || 0)
          : (kind === 'state' && table.ranks[table.rows[one][0]] - table.ranks[table.rows[two][0]]) || words.compare(a, b);
        return (up ? by : -by) || one - two;
      });
      Array.prototype.forEach.call(heads, function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      search();
    }

    Array.prototype.forEach.call(heads, function (head, column) {
      if (table.kinds[column] === 'blank') return;
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () { sort(column, head); });
    });
    input.addEventListener('input', function () { search(); remember(); });
    more.addEventListener('click', function () { limit += shownAtFirst; draw(); });
    window.addEventListener('beforeprint', function () {
      if (table.whole) found = order;
      limit = table.whole ? order.length : Math.max(limit, shownInPrint);
      draw();

      // Who reads paper sees no filter and no button.
      var count = Math.min(limit, found.length);
      printed.hidden = count === table.rows.length;
      printed.textContent = count + ' of ' + table.rows.length + ' printed'
        + (found.length === table.rows.length ? '.' : ', filtered by: ' + input.value);
    });
    window.addEventListener('afterprint', function () {
      printed.hidden = true;
      search();
    });
    window.addEventListener('resize', function () { fit(place); });
    box.querySelector('.tools').hidden = table.rows.length <= shownWithoutFilter;
    if (rest) rest.hidden = true;
    var asked = /^#t(\d+)=(.*)$/.exec(location.hash);
    if (asked && Number(asked[1]) === number) input.value = decodeURIComponent(asked[2]);
    search();
  }

  tables.forEach(start);

  // Where a picture does not fit, its words are what people read.
  Array.prototype.forEach.call(document.querySelectorAll('figure'), function (figure) {
    var box = figure.querySelector('.scroll');
    function look() { figure.classList.toggle('wide', box.scrollWidth > box.clientWidth + 1); }
    window.addEventListener('resize', look);
    look();
    if (figure.classList.contains('wide')) figure.querySelector('details.words').open = true;
  });
}());
