import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const plugin = fileURLToPath(
  new URL('../../examples/wordpress/portal-embed/portal-embed.php', import.meta.url),
)
const stand = fileURLToPath(new URL('../support/wordpress.php', import.meta.url))
const skip = spawnSync('php', ['-v']).status === 0 ? false : 'php is not installed here'

describe('the WordPress plugin', () => {
  let source: string
  before(async () => {
    source = await readFile(plugin, 'utf8')
  })
  const body = (name: string) => new RegExp(`function ${name}\\(.*?\\n}\\n`, 's').exec(source)![0]

  test('gives tokens by a POST that nothing keeps, to signed-in users only', () => {
    const route = body('register_routes')
    assert.match(route, /'methods'\s*=> 'POST'/)
    assert.match(route, /'permission_callback' => 'is_user_logged_in'/)
    assert.match(body('mint_token'), /header\( 'Cache-Control', 'no-store, private' \)/)
    assert.equal(source.match(/register_rest_route\(/g)!.length, 1)
  })

  test('writes nothing about the user into pages, which may be kept', () => {
    assert.doesNotMatch(body('shortcode'), /user|nonce\(|SECRET|token\s*=>/i)
  })

  test('is PHP', { skip }, () => {
    assert.match(execFileSync('php', ['-l', plugin], { encoding: 'utf8' }), /No syntax errors/)
  })

  test('serves each user his own token, and everybody the same page', { skip }, () => {
    const told = JSON.parse(execFileSync('php', [stand, plugin], { encoding: 'utf8' }))
    const [nobody, alex, guest] = told.users
    assert.equal(told.methods, 'POST')
    assert.deepEqual([nobody.page, guest.page], [alex.page, alex.page])
    assert.match(alex.page, /^<portal-connect .*<portal-invoices><\/portal-invoices><\/portal-connect>$/)
    assert.doesNotMatch(alex.page, /cus_1|con_1|sk_secret|pst_/)

    assert.deepEqual([nobody.allowed, nobody.asked], [false, []])
    assert.deepEqual([guest.answer.data.status, guest.asked], [403, []])
    assert.deepEqual(alex.answer.data, { token: 'pst_minted' })
    assert.equal(alex.answer.headers['cache-control'], 'no-store, private')
    const [asked] = alex.asked
    assert.equal(asked.url, 'https://portal.example/v1/portal_sessions')
    assert.equal(asked.headers.Authorization, 'Bearer sk_secret')
    assert.deepEqual(JSON.parse(asked.body), { customer_id: 'cus_1', contact_id: 'con_1', expires_in: 900 })
  })
})
