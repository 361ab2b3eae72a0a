"""Country codes."""

from __future__ import annotations

# First letter to the second letters that make a code with it.
_SECOND = {
    "A": "DEFGILMOQRSTUWXZ",
    "B": "ABDEFGHIJLMNOQRSTVWYZ",
    "C": "ACDFGHIKLMNORUVWXYZ",
    "D": "EJKMOZ",
    "E": "CEGHRST",
    "F": "IJKMOR",
    "G": "ABDEFGHILMNPQRSTUWY",
    "H": "KMNRTU",
    "I": "DELMNOQRST",
    "J": "EMOP",
    "K": "EGHIMNPRWYZ",
    "L": "ABCIKRSTUVY",
    "M": "ACDEFGHKLMNOPQRSTUVWXYZ",
    "N": "ACEFGILOPRUZ",
    "O": "M",
    "P": "AEFGHKLMNRSTWY",
    "Q": "A",
    "R": "EOSUW",
    "S": "ABCDEGHIJKLMNORSTVXYZ",
    "T": "CDFGHJKLMNORTVWZ",
    "U": "AGMSYZ",
    "V": "ACEGINU",
    "W": "FS",
    "Y": "ET",
    "Z": "AMW",
}

ISO_3166 = frozenset(first + second for first, seconds in _SECOND.items() for second in seconds)
"""ISO 3166-1 alpha-2."""

# Codes of three letters that do not begin with the two: the three, then the two.
_WORDS = """
ANDAD AREAE AGOAO ARMAM ALAAX ATAAQ ATFTF ATGAG ABWAW AUTAT BDIBI BENBJ BGDBD BHSBS BIHBA BLRBY BLZBZ BRBBB
BRNBN BESBQ CAFCF CHLCL CHNCN CODCD COGCG COKCK COMKM CPVCV CUWCW CYMKY DNKDK ESTEE ESHEH FLKFK FROFO FSMFM
GINGN GLPGP GNBGW GNQGQ GRDGD GRLGL GUFGF GUYGY IRLIE IRQIQ ISRIL JAMJM KAZKZ KORKR PRKKP LBRLR LBYLY MACMO
MAFMF MDGMG MDVMV MEXMX MLTMT MNEME MNPMP MOZMZ MTQMQ MYTYT NIUNU PAKPK PCNPN PLWPW PNGPG POLPL PRTPT PRYPY
PYFPF SENSN SGSGS SLBSB SLVSV SPMPM SRBRS SURSR SVKSK SVNSI SWESE SWZSZ SYCSC TCDTD TKMTM TUNTN TURTR TUVTV
UKRUA URYUY WLFWF
"""
_IRREGULAR = {word[:3]: word[3:] for word in _WORDS.split()}


def alpha_2(code: str) -> str:
    """ISO 3166-1 alpha-3 to alpha-2."""
    return _IRREGULAR.get(code, code[:2])
