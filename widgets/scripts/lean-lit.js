import { fileURLToPath } from 'node:url'

const cssTag = fileURLToPath(new URL('css-tag.js', import.meta.url))

/** What is written differently, or not at all: each with what stands in its place. */
const unneeded = [
  // Old browsers, rendering on a server, the registration of versions.
  [/\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, 'undefined'],
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, 'undefined'],

  [/,(\w+)=\w+\.trustedTypes,\w+=\1\?\1\.emptyScript:""(?=,\w+=undefined)/, ''],

  // Decorators, and accessors that are there already.
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata[^{}]*\}/, ''],
  [/static addInitializer\(\w+\)\{[^{}]*\}/, ''],
  [/,void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ''],
  [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
  [
    /static createProperty\(.*?(?=static _\$Ei)/,
    `static createProperty(name, options) {
      const value = Symbol()
      this.elementProperties.set(name, options)
      Object.defineProperty(this.prototype, name, {
        get() { return this[value] },
        set(fresh) { const before = this[value]; this[value] = fresh; this.requestUpdate(name, before) },
      })
    }`,
  ],
  [/const \w+=this\.constructor\.elementProperties;if\(.{0,150}?void 0,\w+,\w+\)\}(?=\}let )/, ''],

  // Properties that show in attributes, that convert or compare in ways of their own, that have defaults.
  [/_\$ET\(\w+,\w+\)\{.*?\}(?=_\$AK\()/, ''],
  [/this\._\$Eq&&=.*?,(?=this\._\$EM\()/, ''],
  [/,this\._\$Em=null/, ''],
  [
    /attributeChangedCallback\(.*?(?=requestUpdate\()/,
    `attributeChangedCallback(attribute, before, text) {
      const { _$Eh: names, elementProperties: all } = this.constructor
      const name = names.get(attribute)
      const { type } = all.get(name)
      this[name] = type === Boolean ? text !== null : type === Number && text !== null ? Number(text) : text
    }`,
  ],
  [
    /requestUpdate\((\w+),(\w+),.*?\)return;this\.C\(.*?\)\}/,
    'requestUpdate($1,$2){if(void 0!==$1){if(Object.is(this[$1],$2))return;this.C($1,$2)}',
  ],
  [
    /C\((\w+),(\w+),\{useDefault:.*?\}(?=async _\$EP)/,
    'C($1,$2){this._$AL.has($1)||this._$AL.set($1,this.hasUpdated?$2:void 0)}',
  ],
  [/removeController\(\w+\)\{[^{}]*\}/, ''],

  // Directives, and telling them when they leave the page.
  [
    /(function \w+\(\w+,(\w+),\w+=\w+,\w+\)\{)(?=if\(\2===\w+\)return \2;.{0,60}_\$Co).*?\}(?=class )/,
    '$1return $2}',
  ],
  [/\b[A-Z]\(this,(\w+|\w+\[\w\+\w\]),\w+(?:,\w+)?\)/g, '$1'],
  [/get (?:_\$AU|tagName|startNode|endNode)\(\)\{[^{}]*\}/g, ''],
  [/get parentNode\(\)\{[^{}]*\}/g, ''],
  [/setConnected\(\w+\)\{[^{}]*\}/, ''],
  [
    /(?:dis)?connectedCallback\(\)\{super\.(?:dis)?connectedCallback\(\),this\._\$Do\?\.setConnected\(!\d\)\}/g,
    '',
  ],
  [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=\d\}/g, ''],
  [/constructor\((?:\w+,){4}\w+\)\{super\([\w,]+\),this\.type=\d\}/, ''],
  [/this\.type=\d,/g, ''],

  // Values that leave things as they are; listeners that are objects, or have options.
  [/(!==this\._\$AH)&&\w+!==\w+(?=[&,])/g, '$1'],
  [/\w+===\w+&&\(\w+=this\._\$AH\[\w+\]\),/, ''],
  [
    /if\(\((\w+)=(\w+)\?\?(\w+)\)===\w+\)return;const.*?,\1\),this\._\$AH=\1/,
    `$1=$2??$3;
    if (($1===$3)!==(this._$AH===$3))
      $1===$3?this.element.removeEventListener(this.name,this):this.element.addEventListener(this.name,this);
    this._$AH=$1`,
  ],
  [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\(.*?\)):this\._\$AH\.handleEvent\(\w+\)/, '$1'],

  // Templates of SVG and MathML; expressions in comments, in text areas and in place of attributes; other documents.
  [/2===\w+\?"<(\/?)svg>":3===\w+\?"<\1math>":""/g, '""'],
  [/,2===(\w+)\|\|3===\1\)\{.*?\}/, ');'],
  [/"number"==typeof (\w+)\?(this\._\$AC\(\w+\)):\(.*?,\1\)(?=;)/, '$2'],
  [/\w+\.test\(\w+\[2\]\)&&\(\w+=RegExp\("<\/"\+\w+\[2\],"g"\)\),/, ''],
  [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?\}(?=\}else if\(8===)/, ''],
  [/else\{let (\w+)=-1;for\(;-1!==.{0,90}?\}(?=\w+\+\+)/, ''],
  [/:6===(\w+)\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
  [/else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6.*?\)\)/, ''],
  [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
]

/**
 * Leaves out of Lit what no widget needs. What Lit writes differently one day has to be looked at again: the build says
 * so.
 */
export function leanLit() {
  const unmatched = new Set(unneeded)
  return {
    name: 'lean-lit',
    resolveId: (source, importer) =>
      source.endsWith('/css-tag.js') && importer?.includes('/@lit/') ? cssTag : null,
    transform(code, id) {
      if (!/\/(?:@lit|lit-html|lit-element)\//.test(id)) return null
      let lean = code
      for (const each of unneeded) {
        const before = lean
        lean = before.replace(...each)
        if (lean !== before) unmatched.delete(each)
      }
      return { code: lean, map: null }
    },
    buildEnd() {
      for (const [pattern] of unmatched) this.warn(`Lit is written differently now: ${pattern}`)
    },
  }
}
