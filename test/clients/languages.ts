/** How one language's client is made and run: as its README says, in `examples/clients/<name>`. */
export type Language = {
  name: string
  /** Programs that the machine must have, with the least version that will do. */
  tools: { command: string[]; least: string }[]
  /** What brings the generator and libraries, in the versions that its files pin. */
  install: string[][]
  generate: string[]
  compile: string[]
  run: string[]
}

const mvn = (...goals: string[]) => ['mvn', '-q', '-B', ...goals]
const python = (program: string, ...rest: string[]) => [`.venv/bin/${program}`, ...rest]

export const languages: Language[] = [
  {
    name: 'typescript',
    tools: [],
    install: [],
    generate: ['npm', 'run', '--silent', 'generate'],
    compile: ['npm', 'run', '--silent', 'build'],
    run: ['npm', 'start', '--silent'],
  },
  {
    name: 'python',
    tools: [{ command: ['python3', '--version'], least: '3.11' }],
    install: [
      ['python3', '-m', 'venv', '.venv'],
      python('pip', 'install', '--quiet', '--disable-pip-version-check', '-r', 'requirements.txt'),
    ],
    generate: ['sh', 'generate.sh'],
    compile: python('mypy', '--strict', 'main.py'),
    run: python('python', 'main.py'),
  },
  {
    name: 'go',
    tools: [{ command: ['go', 'version'], least: '1.26' }],
    install: [['go', 'mod', 'download']],
    generate: ['go', 'generate'],
    compile: ['go', 'vet', '.'],
    run: ['go', 'run', '.'],
  },
  {
    name: 'java',
    tools: [
      { command: ['javac', '-version'], least: '17' },
      { command: ['mvn', '--version'], least: '3.8' },
    ],
    // Not all that a plugin needs when it runs, but enough to know that there is a registry.
    install: [mvn('dependency:go-offline')],
    generate: mvn('generate-sources'),
    compile: mvn('compile'),
    run: mvn('exec:java'),
  },
]
