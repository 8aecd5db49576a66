// The contract as JSON, served by the test server from openapi.yaml.
const contract = (await (await fetch('/contract.json')).json()) as Json

interface Json {
  readonly [key: string]: Json | undefined
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete']

/** One operation of the contract with the answer that its first example gives. */
export interface Operation {
  readonly id: string
  readonly status: number
  readonly body: unknown
}

function resolve(node: Json | undefined): Json | undefined {
  if (!node?.$ref) return node
  const path = String(node.$ref).slice(2).split('/')
  return resolve(path.reduce<Json | undefined>((at, key) => at?.[key], contract))
}

function firstExample(response: Json | undefined): unknown {
  const content = Object.values(resolve(response)?.content ?? {})[0]
  const example = Object.values(content?.examples ?? {})[0]
  return structuredClone(resolve(example)?.value)
}

/** The operation that a request is for. */
export function findOperation(method: string, pathname: string): Operation | undefined {
  // Literal segments sort before `{placeholders}`, as a router would have it.
  const rank = (path: string) => path.replaceAll('{', '~')
  const paths = Object.keys(contract.paths ?? {}).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  for (const path of paths) {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
    const found =
      METHODS.includes(method) && pattern.test(pathname) ? contract.paths?.[path]?.[method] : undefined
    if (!found) continue
    const status = Object.keys(found.responses ?? {}).find(each => each.startsWith('2')) ?? '204'
    return {
      id: String(found.operationId),
      status: Number(status),
      body: firstExample(found.responses?.[status]),
    }
  }
  return undefined
}

/** An example of the contract by name, a copy to change. */
export function example<T = Record<string, unknown>>(name: string): T {
  const found = resolve(contract.components?.examples?.[name])
  if (!found) throw new Error(`The contract has no example ${name}`)
  return structuredClone(found.value) as T
}
