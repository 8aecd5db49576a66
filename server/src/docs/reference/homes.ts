import { type Contract, type Json, mentioned } from '../contract.ts'

/**
 * Which page describes which object: that of the tag whose operations speak of it most; what only other objects mention
 * goes with the first of those.
 */
export function findHomes(contract: Contract): Map<string, string> {
  const spoken = new Map<string, Map<string, number>>()
  for (const tag of contract.tags)
    for (const operation of tag.operations)
      for (const name of mentioned(asked(operation))) {
        const counts = spoken.get(name) ?? new Map<string, number>()
        spoken.set(name, counts.set(tag.slug, (counts.get(tag.slug) ?? 0) + 1))
      }
  const homes = new Map<string, string>()
  for (const [name, counts] of spoken) {
    const [most] = [...counts].sort(([, a], [, b]) => b - a)
    homes.set(name, most![0])
  }
  // A map's keys may be added to while it is walked: in this order objects come to those that mention them.
  for (const [name, home] of homes)
    for (const inner of mentioned(contract.schemas[name])) if (!homes.has(inner)) homes.set(inner, home)
  // What no operation speaks of is what webhooks carry.
  for (const name of Object.keys(contract.schemas)) if (!homes.has(name)) homes.set(name, 'events')
  return new Map([...homes].map(([name, home]) => [name, `/docs/reference/${home}#${name}`]))
}

const asked = ({ parameters, body, answers }: Contract['tags'][number]['operations'][number]): Json => [
  parameters.map(each => each.schema),
  body.map(each => each.schema),
  answers.filter(each => Number(each.status) < 300).map(each => each.media.map(media => media.schema)),
]
