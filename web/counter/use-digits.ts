import { useHotkeys } from 'react-hotkeys-hook'

/** Digits choose while a dialog is open, but stay digits in a text field. */
export const useDigits = (count: number, onChoice: (index: number) => void): void => {
  useHotkeys(
    Array.from({ length: count }, (_, index) => String(index + 1)),
    (event) => {
      const index = Number(event.key) - 1
      if (index >= 0 && index < count) onChoice(index)
    },
    { useKey: true, preventDefault: true },
  )
}
