import { StartError } from '../../start-error.ts'

/** What the operating system says, by its code or in PostgreSQL's messages, and what to do about it. */
const causes: [RegExp, (dataDir: string) => string][] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/,
    dir => `The disk with the data folder ${dir} is full. Free some space, then start again.`,
  ],
  [
    /EROFS|Read-only file system/,
    dir =>
      `The data folder ${dir} is on a read-only disk. Set PORTAL_DATA_DIR to a folder that can be written to.`,
  ],
  [
    /EACCES|EPERM|Permission denied|has wrong ownership|has invalid permissions/,
    dir =>
      `The data folder ${dir} may not be written to by this user. Start as the user who owns it, or set PORTAL_DATA_DIR to another folder.`,
  ],
  [
    /ENOTDIR|EEXIST|Not a directory/,
    dir => `The data folder ${dir} is not a folder. Set PORTAL_DATA_DIR to one.`,
  ],
  [/Cannot allocate memory/, () => 'There is not enough memory to start PostgreSQL: it wants about 200 MB.'],
  [
    /could not look up effective user ID/,
    () =>
      'PostgreSQL needs a user with a name, and this process runs as a bare number without an entry in /etc/passwd. Add one, or set DATABASE_URL.',
  ],
]

/** Puts a failure of the file system or of PostgreSQL into plain words. What has none stays as it is. */
export function explain(error: unknown, dataDir: string): unknown {
  if (error instanceof StartError) return error
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : String(error)
  const known = causes.find(([pattern]) => pattern.test(text))
  return known ? new StartError(known[1](dataDir), { cause: error }) : error
}

/** The same for the output of one of PostgreSQL's programs: the last line that says what went wrong. */
export function explainOutput(output: string, doing: string, dataDir: string, logFile?: string): StartError {
  const known = explain(output, dataDir)
  if (known instanceof StartError) return known
  const lines = output.split('\n').filter(line => /FATAL|PANIC|ERROR|error:/.test(line))
  const said = lines.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '')
  return new StartError(
    `PostgreSQL could not ${doing}: ${said ?? 'it said no reason'}.${logFile ? ` Its log is ${logFile}.` : ''}`,
  )
}
