"""Words for peoples, parties and lands, as data: "British", "Swede", "Kenya".

Knows whole classes of words: those of UN member states, US and Indian states,
creeds and kinds of party. Refuses to know what is a place at all: that is the
gazetteer's to say.
"""

from typing import Final

NATIONS: Final = frozenset(
    """
    afghan albanian algerian american angolan argentine argentinian armenian australian
    austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian
    brazilian british bulgarian burmese burundian cambodian cameroonian canadian chadian
    chilean chinese colombian congolese croatian cuban cypriot czech danish dutch
    ecuadorean ecuadorian egyptian emirati english eritrean estonian ethiopian european
    filipino finnish french gambian georgian german ghanaian greek guatemalan guinean
    haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli
    italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kuwaiti
    kyrgyz latvian lebanese liberian libyan lithuanian malagasy malawian malaysian
    malian maltese mauritian mexican moldovan mongolian moroccan mozambican namibian
    nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian
    paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran
    saudi scottish senegalese serbian singaporean slovak slovenian somali soviet spanish
    sudanese swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish
    ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian
    zimbabwean azeri bahamian barbadian beninese bhutanese botswanan burkinabe comorian
    djiboutian fijian gabonese greenlandic guyanese kosovar laotian luxembourgish
    macedonian maldivian mauritanian monegasque montenegrin nigerien salvadorean
    seychellois slovene surinamese swazi tajik timorese togolese tongan trinidadian
    turkmen african asian arab arabian western eastern northern southern
    african-american democratic republican conservative labour liberal tory muslim
    jewish catholic
    protestant hindu sikh buddhist islamic
    """.split()
)

# One of a people; as many are names ("Dane Roe") where no article stands before.
NATIONALS: Final = frozenset(
    """
    spaniard briton brit scot scotsman scotswoman dane swede finn turk serb croat kurd
    pole frenchman frenchwoman englishman englishwoman irishman irishwoman welshman
    welshwoman dutchman dutchwoman ulsterman londoner new-yorker aussie kiwi
    """.split()
)

# Countries, US states and Indian states in one word: nobody's surname by itself.
PLACES: Final = frozenset(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria
    azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan
    bolivia bosnia botswana brazil britain brunei bulgaria burkina burundi cambodia
    cameroon canada chile china colombia comoros congo croatia cuba cyprus czechia
    denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia
    europe fiji finland france gabon gambia germany ghana greece grenada guatemala
    guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos
    latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar
    malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco
    mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
    nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru
    philippines poland portugal qatar romania russia rwanda samoa scotland senegal
    serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden
    switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey
    turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam
    wales yemen zambia zimbabwe africa asia america antarctica oceania
    alabama alaska arizona arkansas california colorado connecticut delaware florida
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio
    oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
    assam bihar chhattisgarh goa gujarat haryana jharkhand karnataka kerala maharashtra
    manipur meghalaya mizoram nagaland odisha punjab rajasthan sikkim telangana tripura
    uttarakhand
    """.split()
)
