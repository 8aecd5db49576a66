import { intl } from '../../base/intl.js'

// ISO 3166-1; browsers know the names, but do not say which there are.
const CODES =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW'

type Choices = (readonly [value: string, words: string])[]

/** All countries in the person's language and order. */
export function countries(locale: string): Choices {
  const names = intl(Intl.DisplayNames, locale, { type: 'region' })
  const all = CODES.match(/../g)!.map(code => [code, names.of(code) ?? code] as const)
  const { compare } = intl(Intl.Collator, locale)
  return all.sort(([, a], [, b]) => compare(a, b))
}

/** All time zones; the present one also where the browser goes by another name for it. */
export const timeZones = (present: string): Choices =>
  [...new Set([present, ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map(zone => [zone, zone.replaceAll('_', ' ')])
