/** What the guide suggests: to ask why something is late, to mark something done and undo it, to preview emails. */
export type GuideStep = 'why' | 'done' | 'preview'
