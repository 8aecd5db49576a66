import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type DemoServer, startDemoServer } from '../support/demo-server.ts'
import { openExample, signIn, startExample } from '../support/example.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
let demo: DemoServer

before(async () => {
  demo = await startDemoServer()
})
after(() => demo?.close())

test('the page of React fits the types that the package has', () => {
  execFileSync(process.execPath, [tsc, '--noEmit', '-p', 'examples/react'], { cwd: root, stdio: 'inherit' })
})

test('every event has a name that no browser and no framework knows as its own, and every option an attribute', async () => {
  const manifest = JSON.parse(await readFile(`${root}widgets/dist/custom-elements.json`, 'utf8'))
  const elements = manifest.modules
    .flatMap((module: { declarations?: object[] }) => module.declarations ?? [])
    .filter((each: { tagName?: string }) => each.tagName)
  assert.ok(elements.length > 20)
  for (const { tagName, events = [], members = [], attributes = [] } of elements) {
    for (const { name } of events) assert.match(name, /^portal-[a-z]+(-[a-z]+)*$/, tagName)
    const named = new Set(
      attributes.map((each: { fieldName?: string; name: string }) => each.fieldName ?? each.name),
    )
    for (const { name, kind, privacy, type, readonly, static: ofClass } of members)
      if (
        kind === 'field' &&
        !privacy &&
        !readonly &&
        !ofClass &&
        /^(string|number|boolean)$/.test(type?.text)
      )
        assert.ok(named.has(name), `<${tagName}> ${name} has no attribute`)
  }
})

for (const version of ['19', '18'])
  test(`a page of React ${version} hands over objects, hears events once each, and mounts again`, async () => {
    const example = await startExample(demo, 'react/start.mjs', ...(version === '18' ? ['18'] : []))
    const { page, complaints, asked, close } = await openExample(demo, example.url)
    try {
      await signIn(page)
      const rows = page.locator('portal-invoices tbody tr')
      await rows.first().waitFor()
      assert.equal(await rows.count(), 5)
      assert.ok(await page.getByText(`React ${version}.`).isVisible())

      // An object is a property, and never text in an attribute.
      const accent = () =>
        page.evaluate<string>(
          "document.querySelector('portal-connect').style.getPropertyValue('--portal-accent')",
        )
      assert.equal(await accent(), '#2f4bd8')
      await page.getByRole('button', { name: 'Other colours' }).click()
      assert.equal(await accent(), '#a3195b')
      assert.equal((await page.content()).includes('[object'), false)

      const opened = page.locator('output')
      const open = async () => {
        const first = page.locator('portal-invoices tbody [part=open]').first()
        const [number] = (await first.textContent())!.trim().split(/\s/)
        await first.click()
        await page.locator('portal-invoice h2').waitFor()
        return number
      }
      const number = await open()
      assert.equal(await opened.textContent(), `Opened: ${number}`)

      await page.goBack()
      await rows.first().waitFor()
      await page.getByRole('button', { name: 'Hide the invoices' }).click()
      assert.equal(await page.locator('portal-invoices').count(), 0)
      const before = asked.filter(path => path === '/v1/invoices').length
      await page.getByRole('button', { name: 'Show the invoices' }).click()
      await rows.first().waitFor()
      await open()
      assert.equal(await opened.textContent(), `Opened: ${number}, ${number}`)
      assert.equal(asked.filter(path => path === '/v1/invoices').length, before + 1)
      assert.deepEqual(complaints, [])
    } finally {
      await close()
      await example.stop()
    }
  })

test('every widget runs from the page’s own origin under the strictest policy there is', async () => {
  const example = await startExample(demo, 'strict-csp/server.mjs')
  const { page, complaints, close } = await openExample(demo, `${example.url}/account`)
  try {
    await signIn(page)
    await page.locator('portal-account nav').waitFor()
    const links = await page.locator('body > nav a').allTextContents()
    assert.ok(links.length > 8)
    for (const name of links) {
      await page.goto(`${example.url}/${name}`)
      await page.locator(`portal-${name}:state(ready)`).waitFor()
    }

    await page.goto(`${example.url}/invoices`)
    await page.locator('portal-invoices tbody [part=open]').first().click()
    await page.locator('portal-invoice h2').waitFor()
    // Styled as without a policy: a stylesheet that is blocked would leave the page bare.
    const surface = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('portal-invoices').shadowRoot.querySelector('portal-invoice').shadowRoot.querySelector('article')).borderTopStyle",
    )
    assert.equal(surface, 'solid')
    await page.goto(`${example.url}/profile`)
    await page.locator('portal-profile [part~=password]').click()
    await page.locator('portal-profile-dialog dialog[open]').waitFor()
    assert.deepEqual(complaints, [])
  } finally {
    await close()
    await example.stop()
  }
})
