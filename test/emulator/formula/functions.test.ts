import { describe, expect, test } from 'vitest'
import { computeResult } from './sample-workbook.js'

const tables: Record<string, [formula: string, expected: unknown][]> = {
  'arrays are made, spread, filtered and sorted': [
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['={A1+1,"a"&"b"}', [[2, 'ab']]],
    ['={A1:A2;A5}', [[1], [2], [5]]],
    ['={A1:A2,A5}', '#VALUE!'],
    [
      '=ARRAYFORMULA(A1:A3*{1,10})',
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
    ],
    ['=ARRAYFORMULA(IF(A1:A4="","",A1:A4*2))', [[2], [4], [6], ['']]],
    ['=FILTER(B1:B3,A1:A3>1)', [['beta'], ['acme']]],
    ['=FILTER(B1:B3,A1:A3>9)', '#N/A'],
    ['=UNIQUE(B1:B3)', [['Acme'], ['beta']]],
    [
      '=SORT(A1:B3,2,TRUE,1,FALSE)',
      [
        [3, 'acme'],
        [1, 'Acme'],
        [2, 'beta'],
      ],
    ],
    ['=TRANSPOSE(A1:A3)', [[1, 2, 3]]],
    [
      '=SEQUENCE(2,2,5)',
      [
        [5, 6],
        [7, 8],
      ],
    ],
    ['=LET(x,A2,y,x*2,x+y)', 6],
    ['=LAMBDA(x,x+1)(2)', 3],
  ],
  'text is cut, joined and split': [
    ['=LEFT("客户进度",2)', '客户'],
    ['=RIGHT("abc",0)', ''],
    ['=MID("abc",2,9)', 'bc'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=PROPER("li lei\'s PLAN")', "Li Lei's Plan"],
    ['=FIND("C","abC")', 3],
    ['=SEARCH("b*","aBc")', 2],
    ['=SEARCH("z","abc")', '#VALUE!'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=REPT("█",3)', '███'],
    ['=TEXTJOIN("、",TRUE,B1:B5)', 'Acme、beta、acme、5'],
    ['=TEXT(46112,"yyyy-mm-dd")', '2026-03-31'],
    ['=TEXT(0.256,"0%")', '26%'],
    ['=VALUE("1,234.5")', 1234.5],
    ['=HYPERLINK("https://example.com","plan")', 'plan'],
  ],
  'numbers are rounded away from zero, as typed': [
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5)', -3],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUNDUP(1.21,1)', 1.3],
    ['=ROUNDDOWN(-1.29,1)', -1.2],
    ['=CEILING(2.1)', 3],
    ['=FLOOR(7,3)', 6],
    ['=INT(-1.5)', -2],
    ['=MOD(-3,2)', 1],
    ['=MOD(5,0)', '#DIV/0!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=POWER(0,0)', 1],
    ['=ABS("x")', '#VALUE!'],
    ['=SIN(0)', 0],
    ['=LN(EXP(2))', 2],
  ],
  'lists are summed up': [
    ['=MEDIAN(A1:A5)', 2.5],
    ['=PERCENTILE(A1:A5,0.25)', 1.75],
    ['=PERCENTILE(A1:A5,2)', '#NUM!'],
    ['=LARGE(A1:A5,2)', 3],
    ['=SMALL(A1:A5,9)', '#NUM!'],
    ['=STDEV({2,4,4,4,5,5,7,9})', 2.138089935299395],
    ['=STDEV(1)', '#DIV/0!'],
    ['=SUBTOTAL(8,{2,4,4,4,5,5,7,9})', 2],
    ['=SUBTOTAL(11,{2,4,4,4,5,5,7,9})', 4],
    ['=ROUND(PMT(0.05/12,360,200000),2)', -1073.64],
    ['=PMT(0,10,100)', -10],
    ['=ROUND(NPV(0.1,-100,60,60),4)', 3.7566],
  ],
  'functions that Google has and the emulator does not calculate give #N/A': [
    ['=FISHER(0.5)', '#N/A'],
    ['=1+_xlfn.GAUSS(0)', '#N/A'],
    ['=LET(QUERY,LAMBDA(x,x+1),QUERY(1))', 2],
    ['=NOFUNCTION(1)', '#NAME?'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (formula, expected) => {
    expect(computeResult(formula)).toEqual(expected)
  })
})
