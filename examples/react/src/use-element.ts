import { useCallback, useEffect, useRef } from 'react'

/**
 * A ref for a custom element that sets its properties and listens to its events. React 19 does both by itself from
 * props; this works the same in React 18, which turns objects into text and knows no events but its own.
 */
export function useElement<E extends HTMLElement = HTMLElement>(
  properties: Partial<Record<string, unknown>>,
  listeners: Record<string, (event: Event) => void> = {},
) {
  const element = useRef<E | null>(null)
  const latest = useRef(listeners)
  const off = useRef<(() => void) | null>(null)
  useEffect(() => {
    latest.current = listeners
    if (element.current) Object.assign(element.current, properties)
  })
  const names = Object.keys(listeners).join(' ')
  return useCallback(
    (node: E | null) => {
      off.current?.()
      element.current = node
      if (!node) return
      const hear = (event: Event) => latest.current[event.type]?.(event)
      const types = names.split(' ').filter(Boolean)
      for (const type of types) node.addEventListener(type, hear)
      off.current = () => {
        for (const type of types) node.removeEventListener(type, hear)
      }
    },
    [names],
  )
}
