import { Button } from '../parts/button.js'
import type { AdoptText, SheetData } from './dialog-types.js'

interface Props {
  followed: SheetData['followed']
  text: AdoptText
  /** Asks what taking Milepost off a sheet would change. */
  stop: (sheet: string) => void
}

/** The sheets that are followed where they are, each with a way to stop that. */
export function Followed({ followed, text, stop }: Props) {
  if (followed.length === 0) return null
  return (
    <section>
      <h2>{text.followed}</h2>
      <ul>
        {followed.map(({ sheet, trackerName }) => (
          <li key={sheet}>
            <b>{sheet}</b> <span class="hint">{trackerName}</span>{' '}
            <Button className="link" press={() => stop(sheet)} aria-label={text.stopNamed(sheet)}>
              {text.stop}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
