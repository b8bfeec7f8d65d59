using System;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>
/// The codes of countries (ISO 3166-1, and XK, which is in use without being one of them). Whoever writes another code means a country, and
/// nothing that hangs on countries knows it.
/// </summary>
public static class CountryCodes
{
    // Two letters and three letters of each.
    private const string Both =
        "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD "
        + "BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN "
        + "CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU "
        + "DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB "
        + "GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG "
        + "HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN "
        + "KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU "
        + "LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR "
        + "MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL "
        + "OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB "
        + "RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP "
        + "SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN "
        + "TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT "
        + "ZAZAF ZMZMB ZWZWE";

    // What people write for a country of which it is no code at all.
    private const string Others = "GBUK GBENG GBSCO GBWAL GBNIR DEGER NLNED CHSUI DKDEN PTPOR GRGRE HRCRO BGBUL ZARSA PHPHI CLCHI ATOES";

    private static readonly string[] Codes = Both.Split(' ');
    private static readonly string[] Instead = [.. Codes, .. Others.Split(' ')];

    /// <summary>Whether a text is the two letters of a country, without case.</summary>
    public static bool Has(string country) => country.Length == 2
        && Codes.Any(code => code.StartsWith(country, StringComparison.OrdinalIgnoreCase));

    /// <summary>The country that is probably meant by a text that is no code; null if nothing is likely.</summary>
    public static string? Likely(string country) => Instead.FirstOrDefault(code =>
        string.Equals(code.Substring(2), country, StringComparison.OrdinalIgnoreCase))?.Substring(0, 2);
}
