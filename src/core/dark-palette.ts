import type * as palette from './palette.js'

/** A colour of the palette that pages show. */
export type ColorName = keyof typeof palette

/**
 * What the colours of pages are in the dark theme: the same roles, each about as far from its paper as in the light
 * one. Strong colours are bright there, and the text on them is the paper's. Sheets and letters have no dark theme of
 * ours.
 */
export const darkPalette = {
  text: '#e4eaf0',
  softText: '#a6b2be',
  quietText: '#b0bec7',
  paper: '#191d22',
  pale: '#21272e',
  quiet: '#2a3138',
  hairline: '#2d353d',
  line: '#36404a',
  border: '#48535e',
  edge: '#818b95',
  brand: '#9cc2e8',
  action: '#7cacf6',
  link: '#a5c8fd',
  band: '#24303c',
  busy: '#213a5c',
  planned: '#3b5f86',
  red: '#f08a7d',
  redText: '#fdb5ab',
  redBackground: '#6c2c27',
  redWash: '#3a2422',
  amberMark: '#dc9a52',
  amberText: '#e3bf86',
  amberBackground: '#4d3a0b',
  amberWash: '#382c10',
  green: '#6fbf8a',
  greenText: '#9bd1ad',
  greenWash: '#1d3a26',
  done: '#45604f',
  night: '#0e1114',
  shadow: '#00000080',
  veil: '#000000a6',
  selected: '#7cacf62e',
  ring: '#191d2259',
} as const satisfies Partial<Record<ColorName, string>>
