import { Button } from '../parts/button.js'
import type { Adoption } from './use-adoption.js'

/** Adopts the sheet as chosen; `rows` is how many it has. */
export function AdoptButton({ adoption, rows }: { adoption: Adoption; rows: number }) {
  const { text, choices, preview, adoptionTask, adopt } = adoption
  const isUnchanged = preview === null || preview.changes.length === 0
  const caption = choices.how === 'over' ? text.doOver : text.doCopy(preview?.copied ?? rows)
  return (
    <Button className="primary" busy={adoptionTask.waiting} disabled={isUnchanged} press={adopt}>
      {adoptionTask.waiting ? text.working : caption}
    </Button>
  )
}
