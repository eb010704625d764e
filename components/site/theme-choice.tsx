'use client'
import { useSyncExternalStore } from 'react'

const choices = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

function subscribe(onChange: () => void) {
  window.addEventListener('themechange', onChange)
  return () => window.removeEventListener('themechange', onChange)
}

function choose(theme: string) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is left.
  }
  window.dispatchEvent(new Event('themechange'))
}

export function ThemeChoice() {
  const theme = useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset.theme ?? 'system',
    () => 'system',
  )
  return (
    <fieldset className="needs-script">
      <legend className="mb-1.5 font-semibold">Colours</legend>
      <div className="inline-flex rounded-control border-2 border-edge">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-9 items-center px-3 has-checked:bg-ink has-focus-visible:outline-3 has-checked:text-paper has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => choose(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
