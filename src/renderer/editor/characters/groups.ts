// Groups: the special characters by subject, in the order of the picker.

export const groups = {
  punctuation: [...'“”‘’„‚«»‹›—–\u2011…·•†‡§¶©®™°′″‰№ªº¡¿⁂☞\u00a0\u202f\u2009'],
  currency: [...'€£¥¢$₩₹₽₺₫₱฿₪₴¤'],
  letters: [
    ...'àáâãäåāăąæçćčďđðèéêëēęěģìíîïīįłñńňòóôõöøōőœřśšșßťțþùúûüūůűųýÿźžżı',
    ...'ÀÁÂÃÄÅĀĂĄÆÇĆČĎĐÐÈÉÊËĒĘĚÌÍÎÏĪİŁÑŃŇÒÓÔÕÖØŌŐŒŘŚŠȘẞŤȚÞÙÚÛÜŪŮŰÝŸŹŽŻ',
  ],
  arrows: [...'←→↑↓↔↕↗↘↙↖⇐⇒⇔↩'],
  maths: [...'×÷±−≠≈≤≥∞√∑∏∫∂∆Ωπµ½⅓⅔¼¾⅛¹²³₂'],
  japanese: [...'「」『』【】〔〕〈〉《》、。・ー〜―…‥※〒々〆〇★☆◎○●□■◇◆△▲▽▼♪℃㎡㎏㈱', ...'①②③④⑤⑥⑦⑧⑨⑩\u3000'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type GroupName = keyof typeof groups
export const groupNames = Object.keys(groups) as readonly GroupName[]
