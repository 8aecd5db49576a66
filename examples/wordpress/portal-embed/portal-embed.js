// Hands the widgets a token for the user who is signed in to WordPress. The nonce that its REST API wants is asked for
// each time: one printed into the page would be wrong as soon as a page cache has kept it.
for (const connect of document.querySelectorAll('portal-connect[data-token-route]')) {
  const { tokenRoute, nonceRoute } = connect.dataset
  connect.fetchToken = async () => {
    const nonce = await fetch(nonceRoute, { credentials: 'same-origin', cache: 'no-store' })
    // 0 or 400: nobody is signed in to WordPress.
    const text = await nonce.text()
    if (!nonce.ok || text.length < 6) return ''
    const answer = await fetch(tokenRoute, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'X-WP-Nonce': text },
    })
    return answer.ok ? (await answer.json()).token : ''
  }
}
