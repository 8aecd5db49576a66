// What pages do besides being read: the language of the examples is remembered, and code can be copied. All of it is
// there without this script, too.
const root = document.documentElement
const kept = () => {
  try {
    return localStorage.getItem('docs-language')
  } catch {
    return null
  }
}
root.dataset.samples = kept() ?? 'curl'

function choose(language) {
  root.dataset.samples = language
  try {
    localStorage.setItem('docs-language', language)
  } catch {
    // Then for this page only.
  }
  for (const button of document.querySelectorAll('.samples button[value]'))
    button.setAttribute('aria-pressed', String(button.value === language))
}

addEventListener('DOMContentLoaded', () => {
  for (const figure of document.querySelectorAll('figure.code')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' })
    button.className = 'copy'
    button.setAttribute('aria-label', `Copy the ${figure.dataset.language} code`)
    figure.querySelector('figcaption').append(button)
  }
  for (const button of document.querySelectorAll('.samples button[value]'))
    button.setAttribute('aria-pressed', String(button.value === root.dataset.samples))
  // The navigation is longer than most screens.
  document.querySelector('#nav [aria-current]')?.scrollIntoView({ block: 'nearest' })
})

addEventListener('click', async event => {
  const button = event.target.closest?.('button')
  if (button?.matches('.samples button[value]')) {
    // What was clicked stays where it is, whatever the lengths of the other examples on the page.
    const before = button.getBoundingClientRect().top
    choose(button.value)
    scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' })
  } else if (button?.matches('.copy')) {
    await navigator.clipboard.writeText(button.closest('figure').querySelector('code').textContent)
    button.textContent = 'Copied'
    setTimeout(() => {
      button.textContent = 'Copy'
    }, 1500)
  }
})
