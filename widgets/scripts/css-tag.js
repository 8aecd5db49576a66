// What Lit's own module of this name exports, for browsers with constructable style sheets. All that run the widgets
// have them; Lit's also serves those that do not. Only the built files contain this one.

export const supportsAdoptingStyleSheets = true

export class CSSResult {
  #sheet

  constructor(cssText) {
    this.cssText = cssText
  }

  get styleSheet() {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet()
      this.#sheet.replaceSync(this.cssText)
    }
    return this.#sheet
  }

  toString() {
    return this.cssText
  }
}

export const unsafeCSS = text => new CSSResult(text)

export const css = (strings, ...values) => unsafeCSS(String.raw({ raw: strings }, ...values))

export const getCompatibleStyle = style => style

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(style => style.styleSheet ?? style)
}
