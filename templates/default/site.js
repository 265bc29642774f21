/* The search of the archive: asks the index in search/, which brief site has written, and nobody else.
   What comes out of the index is only ever set as text. */
"use strict";

const archive = (() => {
  const form = document.getElementById("search");
  const input = document.getElementById("search-words");
  const count = document.getElementById("search-count");
  const found = document.getElementById("search-found");
  const list = found.querySelector("ol");
  const more = found.querySelector("button");
  const editions = document.getElementById("editions.");
  const AT_ONCE = 20;
  const PIECES_OF_A_BEGINNING = 6;
  const pieces = new Map();
  let head, wordPattern, spaceless, asked = 0, waiting;

  /* pieces are scripts: a page opened from a folder may load nothing else */
  function load(name) {
    if (!pieces.has(name)) {
      const piece = {};
      piece.there = new Promise((arrive, fail) => {
        piece.arrive = arrive;
        const script = document.createElement("script");
        script.src = "search/" + name;
        script.onerror = () => { pieces.delete(name); fail(new Error(name)); };
        document.head.append(script);
      });
      pieces.set(name, piece);
    }
    return pieces.get(name).there;
  }

  function begin(value) {
    head = value;
    spaceless = new RegExp("^[" + head.spaceless + "]", "u");
    wordPattern = `(?<run>[${head.spaceless}]+)|(?:(?![${head.spaceless}])[\\p{L}\\p{N}]|[${head.marks}])+`;
    pieces.get("index.js").arrive();
  }

  function folded(text) {
    return text.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "").replace(/ς/g, "σ").normalize("NFC");
  }

  /* the same cuts as briefing/website/terms.py */
  function terms(text) {
    const cut = [];
    for (const word of folded(text).matchAll(new RegExp(wordPattern, "gu"))) {
      const letters = [...word[0]];
      if (!word.groups.run) cut.push(letters.slice(0, head.longest).join(""));
      else if (letters.length === 1) cut.push(letters[0]);
      else for (let at = 0; at + 1 < letters.length; at++) cut.push(letters[at] + letters[at + 1]);
    }
    return [...new Set(cut)];
  }

  /* the number of the last piece that begins at or before a word or telling */
  function pieceOf(table, wanted) {
    let low = 0, high = table.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (table[middle][0] <= wanted) low = middle; else high = middle - 1;
    }
    return low;
  }

  async function holding(term, isBeginning) {
    const tellings = new Set();
    const first = pieceOf(head.words, term);
    let last = first;
    if (isBeginning) last = Math.min(pieceOf(head.words, term + "\uffff"), first + PIECES_OF_A_BEGINNING - 1);
    for (let at = first; at <= last && at < head.words.length; at++) {
      const lines = await load(head.words[at][1]);
      let place = lines.startsWith(term) ? 0 : lines.indexOf("\n" + term) + 1;
      if (place === 0 && !lines.startsWith(term)) continue;
      while (place >= 0 && lines.startsWith(term, place)) {
        const end = lines.indexOf("\n", place);
        const [word, ...steps] = lines.slice(place, end < 0 ? undefined : end).split(" ");
        if (isBeginning || word === term) {
          let number = 0;
          for (const step of steps) tellings.add(number += parseInt(step, 36));
        }
        if (end < 0 || (!isBeginning && word > term)) break;
        place = end + 1;
      }
    }
    return tellings;
  }

  async function telling(number) {
    const [first, name] = head.texts[pieceOf(head.texts, number)];
    let at = number - first;
    for (const [stem, day, spokenDay, title, told] of await load(name)) {
      if (at < told.length) {
        const [headline, anchor, page, names, said] = told[at];
        return { stem, day, spokenDay, title, headline, anchor, page, names, said };
      }
      at -= told.length;
    }
    throw new Error(name);
  }

  function element(name, parent, text, kind) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    parent.append(made);
    return made;
  }

  function link(parent, text, href, kind) {
    const made = element("a", parent, text, kind);
    made.href = href;
    made.dir = "auto";
    return made;
  }

  /* where what was asked for stands in a sentence: pairs of its first character and the one behind its last */
  function places(text, asking) {
    const at = [];
    for (const word of text.matchAll(new RegExp(wordPattern, "gu"))) {
      const own = folded(word[0]);
      if (!word.groups.run) {
        if (asking.some(([term, isBeginning]) => own === term || isBeginning && own.startsWith(term))) {
          at.push([word.index, word.index + word[0].length]);
        }
        continue;
      }
      for (let place = 0; place < word[0].length; place++) {
        if (asking.some(([term]) => spaceless.test(term) && word[0].startsWith(term, place))) {
          const behind = word.index + place + asking.find(([term]) => word[0].startsWith(term, place))[0].length;
          const last = at[at.length - 1];
          if (last && last[1] >= word.index + place) last[1] = Math.max(last[1], behind);
          else at.push([word.index + place, behind]);
        }
      }
    }
    return at;
  }

  function marked(parent, text, asking) {
    let done = 0;
    for (const [from, to] of places(text, asking)) {
      parent.append(text.slice(done, from));
      element("mark", parent, text.slice(from, to));
      done = to;
    }
    parent.append(text.slice(done));
  }

  function shown(told, asking) {
    const item = element("li", list);
    const when = element("p", item, "", "when");
    const time = element("time", when, told.spokenDay);
    time.dateTime = told.day;
    when.append(" " + told.title);
    const body = element("div", item);
    const heading = element("h2", body);
    const href = "editions/" + encodeURIComponent(told.stem) + ".html";
    const title = link(heading, "", href + (told.anchor ? "#" + encodeURIComponent(told.anchor) : ""));
    marked(title, told.headline, asking);
    const held = told.said.map(([text, name]) => [places(text, asking).length, text, told.names[name]]);
    const best = held.reduce((one, other) => (other[0] > one[0] ? other : one), [-1, "", ""]);
    if (best[1]) {
      const sentence = element("p", body);
      sentence.dir = "auto";
      marked(sentence, best[1], asking);
      element("span", sentence, " " + best[2], "when");
    }
    if (told.page) {
      const line = element("p", body);
      link(line, form.dataset.followed, "stories/" + encodeURIComponent(told.page) + ".html", "followed");
    }
  }

  async function look() {
    const question = ++asked, said = input.value;
    found.setAttribute("aria-busy", "true");
    remember(said.trim());
    if (!said.trim()) return show(false);
    try {
      await load("index.js");
      const cut = terms(said);
      /* the last word may not be finished; one letter would begin everything */
      const asking = cut.map((term, at) => [term, at === cut.length - 1 && !/\s$/u.test(said)
        && ([...term].length > 1 || spaceless.test(term))]);
      let numbers = null;
      for (const [term, isBeginning] of asking) {
        const these = await holding(term, isBeginning);
        numbers = numbers ? new Set([...numbers].filter(number => these.has(number))) : these;
      }
      if (question === asked) await answer(question, [...(numbers || [])].sort((a, b) => b - a), asking);
    } catch (error) {
      if (question === asked) { show(true, form.dataset.changed); list.replaceChildren(); more.hidden = true; }
    }
  }

  async function answer(question, numbers, asking) {
    const { none, found: some } = form.dataset;
    const tell = some.replace("{count}", numbers.length.toLocaleString(document.documentElement.lang));
    const batch = [];
    for (const number of numbers.slice(0, AT_ONCE)) batch.push(await telling(number));
    if (question !== asked) return;
    list.replaceChildren();
    batch.forEach(told => shown(told, asking));
    show(true, numbers.length ? tell : none);
    let next = AT_ONCE;
    more.hidden = next >= numbers.length;
    more.onclick = async () => {
      const added = [];
      for (const number of numbers.slice(next, next + AT_ONCE)) added.push(await telling(number));
      if (question !== asked) return;
      const before = list.children.length;
      added.forEach(told => shown(told, asking));
      next += AT_ONCE;
      more.hidden = next >= numbers.length;
      list.children[before].querySelector("a").focus();
    };
  }

  function show(isAsked, said) {
    count.textContent = said || "";
    found.hidden = !isAsked;
    found.setAttribute("aria-busy", "false");
    editions.hidden = isAsked;
  }

  function remember(said) {
    const hash = said ? "#q=" + encodeURIComponent(said) : "#";
    if (location.hash !== hash) history.replaceState(null, "", hash);
  }

  function recalled() {
    try {
      return location.hash.startsWith("#q=") ? decodeURIComponent(location.hash.slice(3)) : "";
    } catch (error) {
      return "";  // half of an escaped character
    }
  }

  function open() {
    if (location.hash === "#search") return input.focus();
    if (recalled() !== input.value.trim()) { input.value = recalled(); look(); }
  }

  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(waiting); look(); });
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 120); });
  addEventListener("hashchange", open);
  form.hidden = false;
  input.value = "";
  open();

  const arrived = (name, value) => { if (pieces.has(name)) pieces.get(name).arrive(value); };
  return { begin, words: arrived, texts: arrived };
})();
