"""Parameters of an address that say how a reader came to a page, and nothing about which page it is.

Whoever adds to these lists must know that no site tells its articles apart by the name: two articles that are
taken for one are worse than one that comes twice.
"""

from __future__ import annotations

from typing import Final

PREFIXES: Final = (
    "utm_",  # campaigns: Google Analytics, and most that came after it
    "mtm_", "matomo_", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "piwik_",  # Matomo
    "hsa_", "_hs",  # HubSpot
    "at_bbc", "at_campaign", "at_custom", "at_format", "at_link", "at_medium", "at_ptr",  # Piano
    "ns_campaign", "ns_fee", "ns_linkname", "ns_mchannel", "ns_source",  # Comscore
    "ga_campaign", "ga_medium", "ga_source",  # Google Analytics, in mail
    "itm_", "icn_",  # links from one page of a site to another
    "mkt_",  # Marketo
    "oly_",  # Omeda
    "vero_",  # Vero
    "fb_action", "fb_ref", "fb_source",  # Facebook
    "amp_gsa", "amp_js", "amp_markup",  # the frame that shows an AMP page
)  # fmt: skip
"""How such names begin."""

NAMES: Final = frozenset({
    # advertisers' click identifiers
    "cjevent", "dclid", "dicbo", "ef_id", "epik", "fbclid", "gad_campaignid", "gad_source", "gbraid",
    "gclid", "gclsrc", "igsh", "igshid", "irclickid", "li_fat_id", "msclkid", "obclid", "rdt_cid",
    "s_kwcid", "sccid", "srsltid", "tblci", "ttclid", "twclid", "wbraid", "wickedid", "yclid", "ysclid",
    "zanpid",
    # mail
    "__s", "_bta_c", "_bta_tid", "_ke", "_kx", "bsft_clkid", "bsft_eid", "bsft_mid", "bsft_uid",
    "ck_subscriber_id", "cmp_id", "cmpid", "dm_i", "emci", "emdi", "et_cid", "et_rid",
    "mc_cid", "mc_eid", "mkt_tok", "ml_subscriber", "ml_subscriber_hash", "ncid", "nl_id", "nlid",
    "regi_id", "sc_eh", "sc_lid", "sc_llid", "sc_src", "sc_uid", "smid", "smtyp",
    "trk_contact", "trk_module", "trk_msg", "trk_sid",
    # publishers' own, and their statistics
    "__twitter_impression", "_ga", "_gl", "cmp", "cvid", "feedname", "feedtype", "ftag", "ftcamp",
    "guccounter", "guce_referrer", "guce_referrer_sig", "int_campaign", "int_medium", "int_source",
    "intcid", "intcmp", "ito", "leadsource", "ocid", "ref_src", "ref_url", "reflink", "share_token",
    "sharetype", "soc_src", "soc_trk", "sr_share", "taid", "traffic_source", "tsrc",
    "unlocked_article_code", "usqp", "ved", "wt.mc_id", "wt.z_author", "wt_mc", "wtmc", "xtor",
    # the AMP form of a page
    "amp",
})  # fmt: skip
"""Such names, in small letters."""

WAYS: Final = frozenset({
    "channel", "feature", "from", "medium", "origin", "output_type", "outputtype", "partner", "ref",
    "referer", "referrer", "source", "src", "via",
})  # fmt: skip
"""Names that may say how a reader came, or which page it is: dropped where the value is of `CHANNELS`."""

CHANNELS: Final = frozenset({
    "amp", "android", "app", "atom", "bluesky", "copy-link", "copylink", "email", "emailshare",
    "facebook", "fb", "feed", "feedly", "flipboard", "frontpage", "google", "googlenews", "hn",
    "homepage", "hp", "instagram", "ios", "linkedin", "mail", "mastodon", "mobile", "newsletter", "nl",
    "pocket", "push", "reddit", "rss", "rss_feed", "rssfeed", "sendtofriend", "share", "sharing",
    "social", "t.co", "telegram", "twitter", "whatsapp", "youtube",
})  # fmt: skip
"""What says how a reader came, whatever the parameter is called."""
