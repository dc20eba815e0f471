/**
 * JavaScript that runs inside a new realm and gives it the session's clock: an expression that is a function
 * with the parameters `now(): number`, `offsetAt(instant): number` and `instantOf(asUtc): number`.
 *
 * The constructor is replaced, its prototype is not, so every date of the realm stays `instanceof Date`.
 * Local fields are those of the script's zone, as on Google, and not of the zone of this machine.
 */
export const dateSource = `(function (now, offsetAt, instantOf) {
  'use strict'
  const Real = Date
  const real = Real.prototype
  const getTime = real.getTime
  const setTime = real.setTime
  const timeOf = (date) => getTime.call(date)
  const shifted = (date) => { const time = timeOf(date); return new Real(time + (time === time ? offsetAt(time) : 0)) }
  const machineFields = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].map((name) => real['get' + name])
  const absolute = /(?:Z|GMT|UTC?|:\\d\\d(?:\\.\\d+)?\\s*(?:GMT)?[+-]\\d\\d:?\\d\\d)\\s*(?:\\([^)]*\\))?$|^[+-]?\\d{4,6}(?:-\\d\\d){0,2}$/i
  const parse = (text) => {
    const machine = Real.parse(text)
    if (machine !== machine || absolute.test(String(text).trim())) return machine
    const read = new Real(machine)
    return local(machineFields.map((field) => field.call(read)))
  }
  const local = (fields) => instantOf(Real.UTC(...fields))
  const instant = (given) => {
    if (given.length === 0) return now()
    if (given.length > 1) return local(given)
    const value = given[0]
    if (value instanceof Real) return timeOf(value)
    const plain = typeof value === 'object' && value !== null ? value[Symbol.toPrimitive]?.('default') ?? value.valueOf() : value
    return typeof plain === 'string' ? parse(plain) : plain
  }
  const SessionDate = function Date(...given) {
    if (new.target === undefined) return new Real(now()).toString()
    // Thousands of cells hold dates, each made from one number: that needs no reading.
    if (new.target === SessionDate && given.length === 1 && typeof given[0] === 'number') return new Real(given[0])
    return Reflect.construct(Real, [instant(given)], new.target)
  }
  const hide = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true })
  Object.defineProperty(SessionDate, 'prototype', { value: real, writable: false })
  Object.defineProperty(SessionDate, 'length', { value: 7 })
  hide(SessionDate, 'UTC', Real.UTC)
  hide(SessionDate, 'parse', parse)
  hide(SessionDate, 'now', () => now())
  hide(real, 'constructor', SessionDate)
  for (const field of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const read = real['getUTC' + field]
    hide(real, 'get' + field, function () { return read.call(shifted(this)) })
    const write = real['setUTC' + field]
    if (write === undefined) continue
    hide(real, 'set' + field, function (...values) {
      const wall = shifted(this)
      write.apply(wall, values)
      return setTime.call(this, instantOf(timeOf(wall)))
    })
  }
  hide(real, 'getYear', function () { return this.getFullYear() - 1900 })
  hide(real, 'getTimezoneOffset', function () { const time = timeOf(this); return time === time ? -offsetAt(time) / 60000 : NaN })
  const two = (value) => String(value).padStart(2, '0')
  const valid = (date, text) => (timeOf(date) === timeOf(date) ? text() : 'Invalid Date')
  hide(real, 'toDateString', function () {
    return valid(this, () => {
      const [day, date, month, year] = shifted(this).toUTCString().replace(',', '').split(' ')
      return day + ' ' + month + ' ' + date + ' ' + year
    })
  })
  hide(real, 'toTimeString', function () {
    return valid(this, () => {
      const minutes = Math.trunc(Math.abs(offsetAt(timeOf(this))) / 60000)
      const sign = offsetAt(timeOf(this)) < 0 ? '-' : '+'
      return shifted(this).toISOString().slice(11, 19) + ' GMT' + sign + two(Math.trunc(minutes / 60)) + two(minutes % 60)
    })
  })
  hide(real, 'toString', function () { return valid(this, () => this.toDateString() + ' ' + this.toTimeString()) })
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const write = real[name]
    hide(real, name, function (locales, options) {
      if (options !== undefined && options.timeZone !== undefined) return write.call(this, locales, options)
      return write.call(shifted(this), locales ?? 'en-US', Object.assign({}, options, { timeZone: 'UTC' }))
    })
  }
  hide(globalThis, 'Date', SessionDate)
})`
