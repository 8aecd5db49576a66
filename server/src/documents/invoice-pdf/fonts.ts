import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createFace, type Face } from './face.ts'

export type Weight = 'regular' | 'bold'
type Script = 'latin' | 'arabic' | 'hebrew' | 'han'

// Tried in this order. Han comes last: it weighs 10 MB, which only a document that needs it should load.
const SCRIPTS: Script[] = ['latin', 'arabic', 'hebrew', 'han']
const SUBSTITUTED = 'latin'
const NOTHING_BEYOND = 0x0250

const FILES: Record<Script, { package: string; family: string; leading: number }> = {
  latin: { package: 'noto-sans', family: 'NotoSans', leading: 1.36 },
  arabic: { package: 'noto-sans-arabic', family: 'NotoSansArabic', leading: 1.75 },
  hebrew: { package: 'noto-sans-hebrew', family: 'NotoSansHebrew', leading: 1.36 },
  han: { package: 'noto-sans-sc', family: 'NotoSansSC', leading: 1.45 },
}

const faces = new Map<string, Face>()
const scripts = new Map<number, Script>()

/**
 * The face that has the character, else the one that draws the substitute for a missing character.
 * `current` is kept if it has the character too: punctuation in a Chinese sentence, marks on an Arabic letter.
 */
export function faceFor(codePoint: number, weight: Weight, current: Face | null): Face {
  if (current?.covers(codePoint)) return current
  return face(scriptOf(codePoint), weight)
}

/** The face that nearly all text is set in. */
export function latinFace(weight: Weight): Face {
  return face('latin', weight)
}

function scriptOf(codePoint: number): Script {
  if (codePoint < NOTHING_BEYOND) return 'latin'
  let script = scripts.get(codePoint)
  if (!script) {
    script = SCRIPTS.find(name => face(name, 'regular').covers(codePoint)) ?? SUBSTITUTED
    scripts.set(codePoint, script)
  }
  return script
}

function face(script: Script, weight: Weight): Face {
  const key = `${script}-${weight}`
  let found = faces.get(key)
  if (!found) {
    const { package: name, family, leading } = FILES[script]
    const style = weight === 'bold' ? '600SemiBold' : '400Regular'
    const file = import.meta.resolve(`@expo-google-fonts/${name}/${style}/${family}_${style}.ttf`)
    found = createFace(key, readFileSync(fileURLToPath(file)), leading)
    faces.set(key, found)
  }
  return found
}
