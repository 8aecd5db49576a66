export type Entry = { title: string; path: string }
export type Chapter = { title: string; entries: Entry[] }

/** The table of contents beside every page. */
export const chapters = (guides: readonly Entry[], tags: readonly Entry[]): Chapter[] => [
  { title: 'Guides', entries: [{ title: 'Start', path: '/docs' }, ...guides] },
  {
    title: 'Look up',
    entries: [
      { title: 'Widgets', path: '/docs/widgets' },
      { title: 'Events', path: '/docs/events' },
      { title: 'Problems', path: '/docs/problems' },
      { title: 'CSP and CORS', path: '/docs/csp' },
    ],
  },
  { title: 'API reference', entries: [{ title: 'All operations', path: '/docs/reference' }, ...tags] },
]
