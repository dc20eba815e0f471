/** Kinds of trackers that are generated, and how often each has which columns. */
import type { TrackerKey } from '../../../src/trackers/index.js'
import type { Role } from './sheet.js'

/** A kind of tracker: its columns in the usual order, each with how often it is there. */
export type ColumnChances = readonly (readonly [role: Role, chance: number])[]

/** Kinds of trackers that are generated, with how many of a hundred sheets are one. */
export const families = {
  tasks: 52,
  milestones: 7,
  engagements: 8,
  issues: 10,
  risks: 5,
  changes: 4,
  feedback: 5,
  clients: 6,
  people: 3,
  decisions: 3,
  requirements: 3,
} as const satisfies Partial<Record<TrackerKey, number>>

export type Family = keyof typeof families

export const columnChances: Readonly<Record<Family, ColumnChances>> = {
  tasks: [
    ['number', 0.35],
    ['client', 0.12],
    ['engagement', 0.12],
    ['milestone', 0.2],
    ['title', 1],
    ['department', 0.12],
    ['owner', 0.9],
    ['priority', 0.25],
    ['start', 0.5],
    ['due', 0.92],
    ['status', 0.66],
    ['percentComplete', 0.3],
    ['doneOn', 0.2],
    ['notes', 0.4],
  ],
  milestones: [
    ['number', 0.4],
    ['title', 1],
    ['owner', 0.7],
    ['due', 1],
    ['doneOn', 0.4],
    ['status', 0.75],
    ['notes', 0.4],
  ],
  engagements: [
    ['number', 0.3],
    ['title', 1],
    ['client', 0.85],
    ['owner', 0.9],
    ['start', 0.6],
    ['due', 0.95],
    ['status', 0.85],
    ['notes', 0.4],
  ],
  issues: [
    ['number', 0.6],
    ['title', 1],
    ['severity', 0.6],
    ['raisedOn', 0.75],
    ['owner', 0.9],
    ['due', 0.6],
    ['status', 0.95],
    ['solution', 0.5],
    ['doneOn', 0.25],
    ['notes', 0.3],
  ],
  risks: [
    ['number', 0.5],
    ['title', 1],
    ['probability', 0.9],
    ['impact', 0.9],
    ['response', 0.9],
    ['owner', 0.9],
    ['due', 0.4],
    ['status', 0.8],
  ],
  changes: [
    ['number', 0.6],
    ['raisedOn', 0.7],
    ['title', 1],
    ['reason', 0.8],
    ['requester', 0.9],
    ['status', 1],
    ['notes', 0.3],
  ],
  feedback: [
    ['number', 0.3],
    ['receivedOn', 0.9],
    ['client', 0.9],
    ['title', 1],
    ['owner', 0.9],
    ['due', 0.35],
    ['doneOn', 0.4],
    ['status', 0.95],
  ],
  clients: [
    ['title', 1],
    ['contact', 0.9],
    ['phone', 0.6],
    ['email', 0.6],
    ['owner', 0.8],
    ['nextStep', 0.8],
    ['due', 0.75],
    ['notes', 0.4],
  ],
  decisions: [
    ['number', 0.5],
    ['engagement', 0.4],
    ['title', 1],
    ['askedOn', 0.7],
    ['due', 1],
    ['doneOn', 0.8],
    ['notes', 0.4],
  ],
  requirements: [
    ['number', 0.6],
    ['title', 1],
    ['priority', 0.6],
    ['acceptanceCriteria', 0.7],
    ['status', 1],
    ['confirmedBy', 0.7],
    ['notes', 0.3],
  ],
  people: [
    ['title', 1],
    ['role', 0.95],
    ['department', 0.6],
    ['email', 0.95],
    ['phone', 0.5],
    ['manager', 0.4],
  ],
}

/** Columns of the team's own that a family may have. */
export const ownChances: Readonly<Partial<Record<Family, ColumnChances>>> = {
  tasks: [
    ['days', 0.22],
    ['hours', 0.1],
    ['cost', 0.06],
    ['daysLeft', 0.1],
    ['link', 0.08],
    ['approvedOn', 0.06],
    ['createdOn', 0.08],
    ['updatedOn', 0.06],
    ['createdBy', 0.06],
    ['reviewer', 0.08],
  ],
  milestones: [['approvedOn', 0.15]],
  engagements: [
    ['cost', 0.2],
    ['approvedOn', 0.2],
    ['updatedOn', 0.1],
  ],
  issues: [
    ['createdBy', 0.25],
    ['link', 0.1],
    ['updatedOn', 0.1],
  ],
  feedback: [['link', 0.1]],
}
