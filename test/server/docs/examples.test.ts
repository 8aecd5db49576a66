import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readContract as describeContract } from '../../../server/src/docs/contract.ts'
import { samplesOf } from '../../../server/src/docs/samples.ts'
import { elementsOf } from '../../../server/src/docs/widgets/manifest.ts'
import { readContract } from '../../../server/src/http/contract.ts'
import { examples, of } from './examples.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const cache = join(root, 'node_modules/.cache')
let folder: string

before(() => {
  mkdirSync(cache, { recursive: true })
  // Below the repository, so that imports find its packages.
  folder = mkdtempSync(join(cache, 'docs-'))
})
after(() => rmSync(folder, { recursive: true }))

const contract = describeContract(readContract())
const samples = contract.tags.flatMap(tag =>
  tag.operations.map(each => ({ id: each.id, written: samplesOf(contract, each, 'http://localhost:8080') })),
)
const sampleIn = (language: string) =>
  samples.map(({ id, written }) => ({ id, code: written.find(each => each.language === language)!.code }))

test('every block is of a language that is checked, or of those that are only shown', () => {
  const checked = ['sh', 'ts', 'tsx', 'js', 'py', 'json', 'html', 'css']
  const shown = ['console', 'text', 'http']
  for (const { language, guide, line } of examples)
    assert.ok([...checked, ...shown].includes(language), `${guide}.md:${line} ${language}`)
  assert.ok(of('sh').length > 20)
})

/** What the compiler complains about, of files that lie beside the contract's types and the elements'. */
function compile(name: string, files: (readonly [name: string, code: string])[], options: object): string {
  const place = join(folder, name)
  mkdirSync(place)
  writeFileSync(join(place, 'portal.d.ts'), readFileSync(join(root, 'openapi.d.ts')))
  writeFileSync(
    join(place, 'elements.ts'),
    "import type {} from 'portal-widgets'\nimport type {} from 'portal-widgets/jsx'\n",
  )
  for (const [file, code] of files) writeFileSync(join(place, file), `${code}\nexport {}\n`)
  const compilerOptions = {
    target: 'esnext',
    module: 'preserve',
    moduleResolution: 'bundler',
    lib: ['esnext', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    ...options,
  }
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [compiler, '-p', place], { encoding: 'utf8' }).stdout.slice(0, 4000)
}

const place = ({ guide, line }: { guide: string; line: number }) => `${guide}-${line}`

test('TypeScript compiles: that of the guides, and that of every operation', () => {
  const blocks = of('ts', 'tsx').map(each => [`${place(each)}.${each.language}`, each.code] as const)
  const called = sampleIn('typescript').map(({ id, code }) => [`sample-${id}.ts`, code] as const)
  assert.equal(compile('strict', [...blocks, ...called], { strict: true }), '')
})

test('JavaScript of pages fits the elements', () => {
  const blocks = of('js').map(each => [`${place(each)}.ts`, each.code] as const)
  assert.equal(compile('loose', blocks, { strict: false }), '')
})

/** Whether a program is on this machine. */
const has = (...command: [string, ...string[]]) => spawnSync(command[0], command.slice(1)).status === 0

const python = has('python3', '--version')

test('Python compiles', { skip: !python && 'there is no python3' }, () => {
  const blocks = [
    ...of('py').map(({ guide, line, code }) => ({ name: `${guide}.md:${line}`, code })),
    ...sampleIn('python').map(({ id, code }) => ({ name: id, code })),
  ]
  const check =
    'import json, sys\nfor each in json.load(sys.stdin): compile(each["code"], each["name"], "exec")'
  const { status, stderr } = spawnSync('python3', ['-c', check], {
    input: JSON.stringify(blocks),
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
})

test('the verification of webhooks that is written out takes what is genuine, and nothing else', {
  skip: !python && 'there is no python3',
}, () => {
  const { code } = of('py').find(each => each.code.includes('def is_genuine'))!
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const body = JSON.stringify({ type: 'invoice.paid', data: { id: 'inv_é' } })
  const at = Math.floor(Date.now() / 1000)
  const signed = (timestamp: number) => {
    const mac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(
      `evt_1.${timestamp}.${body}`,
    )
    return {
      'webhook-id': 'evt_1',
      'webhook-timestamp': `${timestamp}`,
      'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')} v1,${mac.digest('base64')}`,
    }
  }
  const input = { secret, body, now: signed(at), late: signed(at - 400) }
  const asked = `${code}
import json, sys
given = json.load(sys.stdin)
body = given["body"].encode()
print(is_genuine(given["secret"], given["now"], body), is_genuine(given["secret"], given["now"], body + b" "),
      is_genuine(given["secret"], given["late"], body))`
  const { stdout, stderr } = spawnSync('python3', ['-c', asked], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  })
  assert.equal(stdout.trim(), 'True False False', stderr)
})

test('Go is well formed', { skip: !has('gofmt', '-h') && !has('go', 'version') && 'there is no go' }, () => {
  for (const { id, code } of sampleIn('go')) writeFileSync(join(folder, `${id}.go`), code)
  const { status, stderr } = spawnSync('gofmt', ['-l', folder], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})

test('Java compiles', { skip: !has('javac', '-version') && 'there is no javac' }, () => {
  const sources = sampleIn('java').map(({ id, code }) => {
    mkdirSync(join(folder, 'java', id), { recursive: true })
    const file = join(folder, 'java', id, 'Example.java')
    // Each in a package of its own, so that one run of the compiler takes them all.
    writeFileSync(file, `package ${id};\n${code}`)
    return file
  })
  const { status, stderr } = spawnSync('javac', ['-proc:none', '-d', join(folder, 'classes'), ...sources], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr.slice(0, 4000))
})

test('shell samples are well formed, and JSON is JSON', () => {
  for (const { id, code } of sampleIn('curl'))
    assert.equal(spawnSync('sh', ['-n'], { input: code }).status, 0, id)
  for (const { code } of of('json')) JSON.parse(code)
})

describe('HTML uses elements and attributes that there are', () => {
  const elements = new Map(elementsOf().map(each => [each.tagName, each] as const))
  const slots = new Set([...elements.values()].flatMap(each => (each.slots ?? []).map(slot => slot.name)))
  const pages = [...of('html')]
  test('there are some', () => assert.ok(pages.length > 5 && elements.size > 20))
  for (const { guide, line, code } of pages)
    test(`${guide}.md:${line}`, () => {
      for (const [, tag, written] of code.matchAll(/<(portal-[\w-]+)([^>]*)>/g)) {
        const element = elements.get(tag!)
        assert.ok(element?.file, `<${tag}>`)
        const known: (string | undefined)[] = [
          'id',
          'class',
          'hidden',
          ...(element.attributes ?? []).map(each => each.name),
        ]
        for (const [, name] of written!.replaceAll(/"[^"]*"/g, '').matchAll(/([\w-]+)/g))
          assert.ok(known.includes(name!), `<${tag} ${name}>`)
      }
      for (const [, slot] of code.matchAll(/\sslot="([^"]+)"/g)) assert.ok(slots.has(slot!), slot!)
    })
})

test('CSS uses tokens and parts that there are', () => {
  const elements = elementsOf()
  for (const { code } of of('css')) {
    for (const [token] of code.matchAll(/--portal-[\w-]+/g))
      assert.ok(
        elements.some(each => each.cssProperties?.some(({ name }) => name === token)),
        token,
      )
    for (const [, tag, part] of code.matchAll(/(portal-[\w-]+)::part\(([\w-]+)\)/g)) {
      const parts = elements.find(each => each.tagName === tag)?.cssParts ?? []
      // States are told with their part: `tag tag-paid`.
      const told = parts.flatMap(each => [...(each.description ?? '').matchAll(/`([\w -]+)`/g)])
      const stated = [...parts.map(each => each.name), ...told.flatMap(([, names]) => names!.split(' '))]
      assert.ok(stated.includes(part!), `${tag}::part(${part})`)
    }
  }
})
