// Search over everything that the documentation tells, as somebody writes. `/` goes there, arrows choose, Enter opens.
const box = document.querySelector('.search')
const input = box.querySelector('input')
const list = box.querySelector('ul')
const most = 12
let index
let chosen = -1

box.hidden = false

/** Loaded once somebody is about to write, and again after it has failed. */
function load() {
  index ??= fetch(box.dataset.index)
    .then(answer => answer.json())
    .then(all =>
      all.map(each => ({ ...each, name: each.title.toLowerCase(), more: each.detail.toLowerCase() })),
    )
  index.catch(() => {
    index = undefined
  })
  return index
}

/** A word without its ending, so that "theme" finds "Theming". */
const stem = word => (word.length > 4 ? word.replace(/(?:ing|ed|es|e|s)$/, '') : word)

/** How well all words fit: 0 not at all. A name counts more than what is beside it, its beginning more than its middle. */
function score({ name, more }, words) {
  let sum = name === words.join(' ') ? 10 : 0
  for (const word of words.map(stem)) {
    const at = name.indexOf(word)
    const fits = at === 0 ? 4 : at > 0 ? (/[\s_.<-]/.test(name[at - 1]) ? 3 : 2) : more.includes(word) ? 1 : 0
    if (fits === 0) return 0
    sum += fits
  }
  return sum
}

async function search() {
  const written = input.value
  const words = written.toLowerCase().split(/\s+/).filter(Boolean)
  const all = words.length > 0 ? await load() : []
  // What was written meanwhile is looked for by its own call.
  if (written !== input.value) return
  const found = all
    .map(each => ({ each, points: score(each, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
  list.replaceChildren(...found.map(({ each }, at) => option(each, at)))
  if (words.length > 0 && found.length === 0) list.append(nothing())
  choose(0)
  open(words.length > 0)
}

function option({ title, detail, path }, at) {
  const item = Object.assign(document.createElement('li'), { id: `found-${at}`, role: 'option' })
  const link = Object.assign(document.createElement('a'), { href: path, tabIndex: -1 })
  link.append(
    Object.assign(document.createElement('strong'), { textContent: title }),
    Object.assign(document.createElement('small'), { textContent: detail }),
  )
  item.append(link)
  return item
}

const nothing = () =>
  Object.assign(document.createElement('li'), { className: 'nothing', textContent: 'Nothing was found.' })

function choose(at) {
  const options = list.querySelectorAll('[role=option]')
  chosen = options.length === 0 ? -1 : (at + options.length) % options.length
  for (const [i, each] of options.entries()) each.setAttribute('aria-selected', String(i === chosen))
  options[chosen]?.scrollIntoView({ block: 'nearest' })
  if (chosen < 0) input.removeAttribute('aria-activedescendant')
  else input.setAttribute('aria-activedescendant', `found-${chosen}`)
}

function open(shown) {
  list.hidden = !shown
  input.setAttribute('aria-expanded', String(shown))
}

input.addEventListener('focus', () => {
  load()
  open(list.childElementCount > 0 && input.value !== '')
})
input.addEventListener('input', search)
input.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    choose(chosen + (event.key === 'ArrowDown' ? 1 : -1))
  } else if (event.key === 'Enter') {
    list.querySelector('[aria-selected=true] a')?.click()
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault()
    open(false)
  }
})
list.addEventListener('click', () => {
  open(false)
  input.blur()
})
addEventListener('click', event => {
  if (!box.contains(event.target)) open(false)
})
box.addEventListener('focusout', event => {
  if (!box.contains(event.relatedTarget)) open(false)
})
addEventListener('keydown', event => {
  const writing = event.target.closest?.('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writing) return
  event.preventDefault()
  input.focus()
})
