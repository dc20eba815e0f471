/**
 * The locales that Google Sheets offers (72, as listed at https://stackoverflow.com/questions/73767719), by the sign its
 * formulas take between arguments there, which goes with the decimal sign. Some have a former code too.
 */
export const decimalPoint = (
  'en_AU en_CA zh_CN ar_EG zh_HK en_IN bn_IN gu_IN kn_IN ml_IN mr_IN pa_IN ta_IN te_IN en_IE iw_IL he_IL ja_JP es_MX ' +
  'mn_MN my_MM fil_PH en_PH ko_KR de_CH zh_TW th_TH en_GB cy_GB en_US en zh'
).split(' ')

export const decimalComma = (
  'es_AR hy_AM az_AZ be_BY es_BO pt_BR bg_BG fr_CA es_CL es_CO hr_HR cs_CZ da_DK es_EC fi_FI fr_FR ka_GE de_DE el_GR ' +
  'hu_HU in_ID id_ID it_IT kk_KZ lv_LV lt_LT nl_NL no_NO nb_NO nn_NO es_PY pl_PL pt_PT ro_RO ru_RU sr_RS sk_SK sl_SI ' +
  'es_ES ca_ES sv_SE tr_TR uk_UA es_UY es_VE vi_VN de fr pt es'
).split(' ')
