import type { Contract, Described } from './contract.ts'
import { curl } from './samples/curl.ts'
import { go } from './samples/go.ts'
import { java } from './samples/java.ts'
import { python } from './samples/python.ts'
import { sampleRequest } from './samples/request.ts'
import { typescript } from './samples/typescript.ts'

export type Sample = { language: string; title: string; code: string; highlighted: string }

const languages = [
  { language: 'curl', title: 'curl', highlighted: 'sh', write: curl },
  { language: 'typescript', title: 'TypeScript', highlighted: 'ts', write: typescript },
  { language: 'python', title: 'Python', highlighted: 'py', write: python },
  { language: 'go', title: 'Go', highlighted: 'go', write: go },
  { language: 'java', title: 'Java', highlighted: 'java', write: java },
] as const

/** How an operation is called in each language, with the values of the contract's examples. Pure. */
export function samplesOf(contract: Contract, operation: Described, api: string): Sample[] {
  const request = sampleRequest(contract, operation, api)
  return languages.map(({ write, ...language }) => ({ ...language, code: write(request) }))
}
