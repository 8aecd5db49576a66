import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Operation } from './contract.ts'
import type { FieldError } from './problem.ts'

type Where = FieldError['in']
export type Validators = {
  path(values: Record<string, unknown>): FieldError[]
  query(values: Record<string, unknown>): FieldError[]
  header(values: Record<string, unknown>): FieldError[]
  body(value: unknown): FieldError[]
  /** @returns what is wrong with our own answer, or null */
  response(status: number, body: unknown): string | null
}

/**
 * Validators straight from the contract, each compiled when it is first used (compiling all of them at start
 * would take seconds). Bodies are never coerced: `"12"` must not become 12 units of money. Parameters arrive
 * as text and must be.
 */
export function makeValidators(document: object): (operation: Operation) => Validators {
  const schema = withoutMappings(document)
  const bodies = new Ajv2020({ allErrors: true, strict: false, discriminator: true })
  const parameters = new Ajv2020({ allErrors: true, strict: false, coerceTypes: 'array', useDefaults: true })
  for (const ajv of [bodies, parameters]) {
    addFormats.default(ajv)
    ajv.addSchema(schema, 'contract')
  }

  return operation => {
    const ofParameters = (where: Where) =>
      lazy(() => {
        const declared = operation.parameters.filter(p => p.in === where)
        return parameters.compile({
          type: 'object',
          additionalProperties: where === 'header',
          // A missing key has an answer of its own, see `readKey`.
          required: declared.filter(p => p.required && p.name !== 'Idempotency-Key').map(p => nameOf(p)),
          properties: Object.fromEntries(
            declared.map(p => [
              nameOf(p),
              JSON.parse(JSON.stringify(p.schema).replaceAll('"#/', '"contract#/')),
            ]),
          ),
        })
      })
    const path = ofParameters('path')
    const query = ofParameters('query')
    const header = ofParameters('header')
    const body = lazy(() => bodies.compile({ $ref: `contract#${operation.body!.pointer}` }))
    const responses = new Map(
      [...operation.responses].flatMap(([status, pointer]) =>
        pointer ? [[status, lazy(() => bodies.compile({ $ref: `contract#${pointer}` }))] as const] : [],
      ),
    )
    return {
      path: values => check(path(), values, 'path'),
      query: values => check(query(), values, 'query'),
      header: values => check(header(), values, 'header'),
      body: value => check(body(), value, 'body'),
      response(status, value) {
        if (!operation.responses.has(status)) return `status ${status} is not in the contract`
        const validate = responses.get(status)?.()
        return validate && !validate(value) ? bodies.errorsText(validate.errors) : null
      },
    }
  }
}

/**
 * What is wrong with values that should be as one schema of the contract says, compiled when this is called.
 * @param pointer such as `/components/schemas/CustomerCreate`
 */
export function schemaValidator(document: object, pointer: string): (value: unknown) => FieldError[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true })
  addFormats.default(ajv)
  ajv.addSchema(withoutMappings(document), 'contract')
  const validate = ajv.compile({ $ref: `contract#${pointer}` })
  return value => check(validate, value, 'body')
}

/** Ajv refuses discriminator.mapping, which type generators need. */
export const withoutMappings = (document: object): object =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'discriminator' ? { propertyName: value.propertyName } : value,
  )

const nameOf = (p: { name: string; in: string }) => (p.in === 'header' ? p.name.toLowerCase() : p.name)

function lazy(compile: () => ValidateFunction): () => ValidateFunction {
  let compiled: ValidateFunction | undefined
  return () => {
    compiled ??= compile()
    return compiled
  }
}

function check(validate: ValidateFunction, value: unknown, where: Where): FieldError[] {
  return validate(value) ? [] : (validate.errors ?? []).map(error => fieldError(error, where))
}

function fieldError(error: ErrorObject, where: Where): FieldError {
  const field =
    error.params.missingProperty ?? error.params.additionalProperty ?? error.params.unevaluatedProperty
  const pointer = `#${error.instancePath}${field === undefined ? '' : `/${String(field).slice(0, 100)}`}`
  return { in: where, pointer, code: error.keyword, detail: sentence(error) }
}

function sentence(error: ErrorObject): string {
  if (error.keyword === 'enum') return `must be one of ${error.params.allowedValues.join(', ')}`
  if (error.keyword === 'required') return 'is required'
  if (error.keyword === 'additionalProperties') return 'is not known here'
  return error.message ?? 'is not valid'
}
