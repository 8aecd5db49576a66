// Every text that people read is in a catalogue of locales/, where it can be translated and where a host can replace
// it: fails on words that stand in a template.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const source = fileURLToPath(new URL('../src/', import.meta.url))
/** Attributes whose value is read to people or by them. */
const spoken =
  /\s(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label)="([^"]*)"/g
const words = /\p{L}{2,}/u
/** Stands for what a template inserts; no letter. */
const inserted = '\u0001'

/** What of a template's text is words: between its tags, and in attributes that are spoken. */
function wordsIn(template) {
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(span => span.literal.text)]
  const text = parts.join(inserted)
  const attributes = [...text.matchAll(spoken)].map(match => match[1])
  const between = text
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
  return [...attributes, ...between].map(each => each.trim()).filter(each => words.test(each))
}

/** @returns complaints, one for each text that is in no catalogue */
function textsOf(name) {
  const file = ts.createSourceFile(name, readFileSync(source + name, 'utf8'), ts.ScriptTarget.Latest, true)
  const complaints = []
  const visit = node => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText()))
      for (const text of wordsIn(node.template)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart())
        complaints.push(`widgets/src/${name}:${line + 1}: "${text}" is in no catalogue`)
      }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return complaints
}

const files = readdirSync(source, { recursive: true }).filter(name =>
  /^(?!locales).*(?<!\.test)\.ts$/.test(name),
)
const complaints = files.flatMap(textsOf)
for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0
