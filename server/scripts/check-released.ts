import { breaksBetween, mayBreak } from './contract/breaking.ts'
import { readOwn, readReleased } from './contract/files.ts'

// Says what in openapi.yaml breaks programs written for the last release, and fails when its version does not say so too.
const [released, contract] = [readReleased(), readOwn()]
const [last, now] = [released.info.version, contract.info.version]
const breaks = breaksBetween(released, contract)
for (const { where, what } of breaks) console.log(`${where}: ${what}`)
if (breaks.length > 0 && mayBreak(last, now)) console.log(`These break what ${last} promised, as ${now} may.`)
else if (breaks.length > 0) {
  const [major, minor] = last.split('.').map(Number)
  const next = major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`
  console.error(
    `These break programs written for ${last}. Keep what they use, or make info.version of openapi.yaml ${next} and tell of them in CHANGELOG.md.`,
  )
  process.exitCode = 1
}
