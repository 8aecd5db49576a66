// What the server's own page for shared documents runs: it shows the one document of the link in its address, by the
// same elements as everywhere.
import { PortalShared } from './shared-page.js'

PortalShared.define()
// Another link is opened in the same page.
addEventListener('hashchange', () => {
  if (location.hash.includes('share=')) location.reload()
})
