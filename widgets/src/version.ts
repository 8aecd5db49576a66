/** Version of the package; the build writes the one in package.json here. */
export const VERSION: string = '0.0.0-dev'
