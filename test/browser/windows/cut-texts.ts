/** What of a page cannot be read because it is cut, or because the page is wider than its window. */
import type { Page } from 'playwright-core'
import { measureWhenIdle } from '../tab.js'

/**
 * Texts that are not shown whole, and a page that scrolls sideways, each with the beginning of the text. With large text
 * the chosen one of a closed list may be cut: it cannot wrap, and its list shows it whole.
 */
export const findCutTexts = (page: Page): Promise<string[]> =>
  measureWhenIdle(page, () => {
    const describe = (element: Element, why: string): string =>
      `${why}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 50)}”`
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.unseen, iframe, svg, option') === null
    const ownTexts = (element: Element): Text[] =>
      [...element.childNodes].filter(
        (node): node is Text => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
    const hasText = (element: Element): boolean => ownTexts(element).length > 0
    /** Where a person can bring what is outside into view. */
    const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean =>
      /auto|scroll/.test(getComputedStyle(element)[axis])
    const cuts = (element: Element): string | null => {
      const { overflowX, overflowY } = getComputedStyle(element)
      // A pixel is lost where the browser rounds.
      if (element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(overflowX))
        return 'cut at the side'
      if (element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY)) return 'cut below'
      return null
    }
    /** The nearest box that hides what is outside it, if the text is outside. */
    const hiddenBy = (element: Element): boolean => {
      const boxes = ownTexts(element).flatMap((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()]
      })
      const text = {
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
      }
      for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        const { left, right } = box.getBoundingClientRect()
        if (scrolls(box, 'overflowX')) return false
        if (getComputedStyle(box).overflowX !== 'visible' && (text.left < left - 1 || text.right > right + 1))
          return true
      }
      return text.left < -1 || text.right > innerWidth + 1
    }
    /** What a row cuts to be as high as the others: opened, it shows all of it, and is looked at then. */
    const isOfClosedRow = (element: Element): boolean => {
      const cut = element.closest('.brief .day-text')
      return cut !== null && getComputedStyle(cut).overflowY === 'hidden'
    }
    const all = [...document.body.querySelectorAll('*')].filter(isShown)
    const found = all.flatMap((element) => {
      if (element.matches('input, textarea, select') || isOfClosedRow(element)) return []
      const why = element.textContent?.trim() ? cuts(element) : null
      if (why !== null) return [describe(element, why)]
      return hasText(element) && hiddenBy(element) ? [describe(element, 'beyond the edge')] : []
    })
    /** A choice shows one of its words; the longest must fit beside its arrow. */
    const canvas = document.createElement('canvas').getContext('2d')!
    const narrow = all
      .filter((element) => element instanceof HTMLSelectElement)
      .filter(() => parseFloat(getComputedStyle(document.documentElement).fontSize) <= 16)
      .filter((select) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(select)
        canvas.font = font
        const chosen = select.selectedOptions[0]?.text ?? ''
        const space = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
        return canvas.measureText(chosen).width > space + 1
      })
      .map((select) => describe(select.selectedOptions[0]!, 'a choice that is cut'))
    /** Short words that a column is too narrow for, so that they go on in the next line. */
    const readable = all.filter((element) => hasText(element) && !isOfClosedRow(element))
    const broken = readable.flatMap((element) => {
      return ownTexts(element).flatMap((node) => {
        const words = [...node.data.matchAll(/(?<![\p{L}\p{N}@.])\p{Script=Latin}{2,9}(?![\p{L}\p{N}@.])/gu)]
        const word = words.find(({ index, 0: letters }) => {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + letters.length)
          return range.getClientRects().length > 1
        })
        return word === undefined ? [] : [describe(element, `“${word[0]}” is broken`)]
      })
    })
    const root = document.documentElement
    return [
      ...found,
      ...narrow,
      ...broken,
      ...(root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} pixels wide`] : []),
    ]
  })
