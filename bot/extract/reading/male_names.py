"""Given names that are borne by men far more often than by the other sex.

Source: the frequencies of given names in the 1990 United States census (US
Census Bureau, public domain), kept where one sex has twelve times the other's
share; the most usual names of 106 countries (Popular Names by Country Dataset,
CC0, from Wikipedia's lists); and names usual in Europe, Asia, the Arab world,
Africa and Latin America, collected by hand. Written without accents. Words,
countries and titles ("Jan", "Georgia", "Major") are left out.
"""

from typing import Final

MALE: Final = frozenset(
    """
    aage aarav aariz aaron abbas abd abdallah abdel abdelaziz abdelhamid abdelkader
    abdelmajid abdelmalek abdelsalam abderrahmane abdi abdirahman abdou abdoul abdoulaye
    abdul abdulaziz abdulla abdullah abdullo abdulrahman abdurrahman abe abebe abel
    abhijit abhishek abiodun abioye abiy abraham abram abubakar abubakr abulfazl achille
    achim achmad adalbert adalberto adam adama adan adebayo adekunle adelmo adin adisa
    aditya adnan adolfo adolph adomas adrian adriano adrians afonso agostino agung agus
    agustin ahmad ahmed ahmet aidan aiden aigars aimar aisultan aiur aivars ajay ajeet
    ajibola ajit akash akhil akhilesh akihiko akihito akinola akinori akinwumi akio
    akira aksel al alain alan alasdair alastair alberic albert alberto alcides alden
    aldis aldiyar aldo alec alejandro aleks aleksandar aleksander aleksandr aleksandre
    aleksei alem alemayehu alessandro alessio alex alexander alexandre alexandru alexei
    alexey alfie alfonso alfonzo alfred alfredo algirdas alhassan ali alikhan alinur
    alioune alistair aliyu allan allen almir alok alonso alonzo aloysius alparslan
    alphonce alphonse alphonso altan alteo alton alvaro alvin amado amadou amar amare
    amaury ambroise ambrose amilcar amine amir amit amitabh ammar amol amos anand anar
    anatole anatoly anders anderson andile andre andreas andrei andrej andres andrew
    andrias andrija andris andriy andrus andrzej
    andy angelo angelos angus anibal aniket anil
    anirudh anker ankit ankur ansgar antal antanas antero anthelme anthony antione
    antoine anton antone antoni antonio antony antti antun antwan anurag anutin anwar
    anzor aoi aonghus apostolos aputsiaq aras arash arcadio archie arden ardian areg
    areni ari ariel arjan arjun arkady arlen arlie arman armand armando armen armend
    armin arnab arnaud arne arnis arno arnold arnoldo arnt arnulfo aron arpad arron
    arsen arsene arshad artem artemio arthur artiom artur arturas arturo artyom arun
    arvid arvind asa asbjorn asger ashish ashok ashot ashraf ashutosh ashwin asif aslak
    aslan atal atanas athanasios atiku atilla atlas atle atsushi attila atul audun
    augustin augustus aurel aurelien aurelio avinash axel ayman ayodele ayotunde ayoub
    azamat azhar azim aziz azlan azman babacar babajide babar babatunde bader bakari
    bakary balazs balint baltasar baltazar bambang bandar banele baptiste barack baraka
    barnabas barnaby barney barrett barry bart bartolome barton bartosz bashar basil
    bassam bastien batyr bautista bayani bayram beau bekele bekir belisario ben benas
    bence benedek benedict bengt benicio benigno benito benjamin bennett benny benoit
    benton berhane berhanu bernabe bernard bernardo bernd bernie bernt berrdo bert
    bertil bertram bertrand beshoi bharat bhavesh bheki bhekizizwe bhupesh bhushan bibek
    biel bilal bilawal bill billy birger birk bishal bishnu bjarke bjarne bjarni bjorn
    blaine blake blaz bo bob bobby bogdan bohdan bola bongani booker borge boris
    borislav boubacar boyce boyd boyko bozidar brad bradford bradley bradly brady brage
    brahim branden brandon branko brant bratislav braulio brendan brendon brent brenton
    bret brett brian brice brock broderick bronislaw brooks bruce bruno bryan bryant
    bryce bryon buck bud buddy budi buford buhle burak burhan burl burt burton buster
    byron caetano cahit caio caleb callum calvin camilo carl carles carlo carlos carlton
    carmelo carmine carsten carter casimir catalin cathal cecil cedric cedrick celal
    celestino celso cem cengiz cesar cesare chad chadwick chaim chance chandra charbel
    charles charley charlie chas chase chauncey cheick cheikh chester chet chetan
    chibuzo chidi chidiebere chima chinedu chinonso chinua chirag chol christer
    christian christof christoper christoph christophe christopher christos chuck
    chukwudi chukwuebuka chukwuemeka chukwuma chuluun ciaran cillian cipriano ciro claes
    clarence clark claud claude claudio claus clay clayton cleber clemens clement
    clemente cletus cliff clifford clifton clint clinton clyde cody cole coleman colin
    collin collins colm colton conall conor conrad constantin cordell corey cormac
    corneliu cornelius cornell cortez cory cosmin costas coy craig crescencio crisanto
    cristiano cristobal cristopher csaba curt curtis cuthbert cyprian cyril cyrille
    cyrus czeslaw daan dafydd dag dagfinn daichi daigo dainis daisuke dalibor dalton
    damaso damian damien damion damir damjan damon dan dane danel danial daniel daniele
    daniels daniil danijel danilo danjuma danko danny dante danylo darell daren darin
    dario daris darius dariusz darko daron darrel darrell darren darrick darrin darron
    darryl darwin daryl daud daudi dave davi david davis davit davud dawid dawit dean
    deandre deangelo declan deepak dejan del delbert delmar delmer delroy demarcus
    demetre demetrio demetrius denes denis deniz dennis denys deogratias dereje derek
    derick derrick deshawn desiderio desmond detlef devansh devendra dewayne dewey
    dewitt dexter dhananjay dhanush dhruv diarmuid dick didier diederik diego dieter
    dietmar dilip dillon dimas dimitar dimitri dimitrios dimitris dinesh dino diogo dion
    dionisio dirk djamel dmitri dmitriy dmitry dmytro domagoj domen domenic domingo
    domingos dominic dominick dominik dominique dominykas don donal donald donatas
    donato donn donnacha donnell donny donovan donte dorsey doug douglas douglass
    dovydas doyle dragan draginja drago dragos drew duane duarte duc dudley dumisani
    dumitru duncan durga dusan dustin dwain dwayne dwight dylan dyllan dzan dzhokhar
    eamon eamonn eanna earl earle earnest eberhard ebrahim ebuka eckhard ed eddie eddy
    edgar edgardo edgars edilson edin edison edmond edmund edmundo edoardo edouard edson
    eduard eduardo edward edwardo edwin eeli eero eetu efrain efren egil egon einar eino
    eirik eitan eithan eivind ejnar ejvind ekene eko ekow eladio elbert elchin elden
    eldon eldridge eleuterio eli elias eliasz elie eligiusz elijah eliseo elliot elliott
    ellis ellsworth elmar elmer elmo elnur eloy elpidio elroy elshan elton elvin elvis
    elwood elyas eman emanuel emeka emerson emery emil emile emiliano emilio emils emin
    emmanouil emmanuel emmett emmitt emory emre emyr endre engelbert enis ennio enoch
    enrico enrique enzo eoghan eoin epifanio erasmo erdem eric erich erick erik erkki
    erlend erling ernest ernesto ernie ernst errol ervin erwin esa esben espen esteban
    ethan etienne euan eugen eugene eugenijus eugenio eugeniusz eusebio evan evandro
    evangelos evaristo evens everaldo everett everette evgeny evzen ewan eymen eyolf
    eyvind ezekiel ezequiel ezra fabian fabien fabrice fabrizio facundo fadi fahad fahd
    faheem faisal faizal fajar farai farhan fariborz farid farouk faustino fausto fawad
    federico fedir feliks felipe felix felton femi ferdinand ferenc fergal fergus fermin
    fernando ferndo fidel fikre filiberto filip filippo finlay finn finnbar fintan fionn
    firas flavio flemming fletcher florencio florent florentino florian floriano floyd
    folarin folke forest forrest foster fotis francesco francisco franciszek franck
    francois franjo frank franklin franklyn frans frantisek franz fraser fred freddy
    frederic frederick fredric fredrick fredrik freeman friedrich fritjof fritz frode
    fuad fulgencio fuma fumihiro fumio gabor gabriel gael gaetan gagik galen galip
    ganesh garba garbhan garegin gareth garfield garland garret garrett garry garth gary
    gaspar gaspard gaston gaurav gautam gavin gavril gaylord gbenga gebhard gebre geir
    gellert genaro gene genichi gennadi gennady geoffrey geoffroy georg george georges
    georgi georgios georgiy geraint gerald geraldo gerard gerardo gerd gergely gergo
    gerhard germain german germano geronimo gerrit gert getachew gethin getulio gevorg
    ghassan gheorghe giacomo gianni giannis gil gilbert gilberto giles gilles gilli
    gilson gino gintaras giorgi giorgio giorgos giovani giovanni girish girma girts
    giuliano giuseppe gjergj gjermund glen glenn gocha godwin goktug gonzalo gopal goran
    gorazd gordon gorm goro gotthard govind grady graeme graham graig grant granville
    greg gregg gregor gregorio gregory grigore grigory grover gruffydd grzegorz
    gualberto gudbrand gudmundur guillaume guillem guillermo gulbuddin gunars gunawan
    gunnar gunther gurpreet gus gustaf gustav gustavo gustavs guy gwyn gyorgy gyula
    haakon habib habtamu hadi hafiz hai haider haile hairul hajime hakan hakeem hakim
    hakon hal haldor halil halim hallgeir hallvard halvard halvor hamid hamish hamisi
    hamza hank hans haoran haoyu harald haralds hardik hari haris harish harlan harland
    harley harold haroon haroun harpreet harraz harri harris harrison harry haru haruki
    haruma harun haruto harvey hasan hashem hasnain hassan hasse haukur havard hayato
    hayden hayk haywood heath hector hedley hefin heikki heiko heiner heino heinrich
    heinz heitor helge helgi heliodoro helmut helmuth hemant hendra hendrik hennadiy
    henning henri henrik henry heorhiy herb herbert heribert heriberto herkus herluf
    herman hermann hermenegildo hernan herschel hershel heru herve hicham hideaki hideki
    hideo hidetoshi hieronymus higinio hikmet hilario hilmar hilton himanshu hinato
    hipolito hiram hiro hirofumi hirokazu hiroki hiromichi hironobu hiroshi hisao
    hisashi hisham hishammuddin hissene hitesh hjalmar hobert hogne holger homer honorio
    horace horacio horst hosea hosni hossein hovhannes howard hoyt hrvoje hryhoriy
    hubert hudson huey hugh hugo humberto hung hunter husain huseyin huseyn hussain
    hussein huw huy hydar hyman hywel iago
    iain iakovos ian ibai ibrahim ibrahima ichiro idris
    idriss idrissa idwal ieuan ifan ifeanyi ignacio ignacy igor ihor ike ikechukwu
    ikenna iker ildefonso ilgar ilham ilias ilie ilija ilir ilja illia ilmars ilya imad
    imants imran imre imtiaz inacio inderjit
    indrek ingemar ingmar ingolf ingvar inigo inuk
    inunnguag inutsiaq inzamam ioan ioane ioannis iolo ion ionut iorwerth ipolit iqbal
    irfan irvin irving irwan irwin isaac isaiah isaias isak ishaan ishmael isiah isidoro
    isidro ismael ismail ismet isreal issac issoufou istvan itamar itsuki ivan ivanildo
    ivar ivars iver ivica ivik ivo iwan izz jaakko jaan jabari jabulani jacek jacinto
    jack jacob jacques jad jadran jagdish jahangir jair jairam jairo jake jakob jakov
    jakub jakup jamaal jamal jamar jamel james jameson jamil jamison janez jani janko
    jannik janos janusz jared jarek jari jarkko jarl jarle jarmo jarod jaromir jaroslav
    jaroslaw jarred jarrett jarrod jarvis jason jasper jatin javier jawad jay jayant
    jayson jc jeb jed jeff jefferey jefferson jeffery jeffrey jeffry jekabs jelani jeno
    jens jeppe jerald jeramy jere jeremiah jeremiasz jeremy jermaine jerold jerome
    jeromy jeronimo jerrell jerrod jerrold jerry
    jerzy jesper jess jesse jesus ji-hoon jide
    jigme jim jimmy jinping jiri jiro jitendra joachim joakim joao joaquim joaquin
    jochen joe joel joesph joey jogi jogvan johan johann johannes john johnathan
    johnathon johnny johnpaul johnson joji joko jokubas jokull jomo jon jonah jonas
    jonathan jonathon jonny joosep joost jordi jordon jorg jorge jorgen joris jorma jorn
    jose josef joselito joseph josh joshua josiah josip jospeh josphat jostein josue
    jouni jovan jozef jozsef juan juanito jude judson juergen juha juhani jukka julen
    jules julian julien julio julius juma junaid junichi junichiro junior junya jurgen
    juris juscelino jussi justas justin justinas justyn juvenal kaarel kaarlo kabir
    kadir kagiso kai kaire kairo kaito kajus
    kalle kalman kaloyan kamal kamau kamil kamran
    kapil karam karan kare kareem karel karim karl karlis karlo karoly karsten karthik
    kashif kasimir kaspar kaspars kassim kasun kathem katsuhiko katsutoshi katsuya
    kaushik kayode kazi kazimierz kazuhiro kazuki kazuo kazuya keanu kebede kedar keenan
    kees kehinde keiichi keiji keijo keir keiran keisuke keita keith keld kelechi kelvin
    kemal ken kenan kendrick keneth kengo kenichi kenji kenjiro kenneth kennith kenny
    kent kenta kenton keqiang kerem kerim kermit keven kevin khairy khaled khalid khalil
    khamis khanh kiaan kieran kieth kimmo king kioko kip kipchoge kiplagat kiprono kiril
    kirill kirk kirollos kishore kiwa kiyoshi kjartan kjell kjetil klaas klaus klemens
    knud knut koa kofi koichi koji kojo kokou komla konrad konstantin konstantine
    konstantinos koos korey kory kostas kostyantyn kosuke kouji kraig kresimir krishna
    krisjanis kristaps kristian kristjan kristof kristofer kristoffer kristopher
    krystian krzysztof kuba kudakwashe kudzai kuldip kunal kunle kurniawan kurt kurtis
    kwabena kwadwo kwaku kwame kwasi kwesi kyle kyriakos kyrylo lachlan ladipo ladislao
    lage laith lalit lamar lamido lamont lance landon lanny larry lars lasse laszlo
    laurence laurent lauritz lautaro lavi lawerence lawrence lazar lazaro leandro leano
    lech leevi lefteris leif leiv lekan leland
    lemuel len lenard lennart lenny leo leocadio
    leon leonard leonardo leonel leonid leonidas leopold leopoldo leordo leos leroy les
    lester leszek lev levan levent levente levi lewis liam linas lino linwood lio lionel
    lisandro ljubomir ljupco llewellyn llion lloyd
    llyr lochlann loic lokesh lon long lonnie
    lonny lorand lorant lorcan lorenz lorenzo lothar louis lourenco lovro lowell loyd
    lubanzi lubomir lubos luc luca lucas
    lucian luciano lucien lucio lucius lucjan ludger
    ludovic ludvik ludwig luigi luis luiz luka lukas lukasz luke lulzim lungelo luther
    lutz lwandle lwazi lyle lyman lyndon lynwood lyubomir maarten mac macario macedonio
    maciej mack madhav mads mael magnar magne magnus mahamadou mahamat mahammad mahathir
    mahdi mahendra maher mahesh mahmood mahmoud mahmud mahmut mait majid major makoto
    maksim maksym malachi malachy malcolm malcom malick maligiaq malik malthe mamadou
    mamuka manabu manaia mandla mandlenkosi manfred manish manmohan manny manoel manoj
    mansoor mansour manua manual manuel marama marat marc marcel marcelino marcell
    marcellus marcelo marcial marciano marcilio marcin marco marcos marcus marek
    margarito mariano marijan marijus marinos mario marios marius mark markas markel
    marko markus marlin marlon marquis marshall marten martim martin martti marvin
    marwan masahiro masaki masanori masaru masashi masato masayoshi mason masoud masud
    matas matei matej mateo mateus mateusz matheus mathew mathias mathieu mathis matias
    matija matjaz mato matt matteo matthew matthias matti mattia mattias matus matvey
    matyas maui mauri maurice mauricio maurits maurizio mauro max maxime maximilian
    maximiliano maximino maximo maxwell mayank maynard mbongeni mbulelo mckinley mees
    mehdi mehmed mehmet meinhard mekonnen mel melaku melchor meles meletios meletis
    melvin menachem merlin mervin metin meurig michael michail michal michale michalis
    micheal michel michiel miguel mihai mihail mihajlo mihaly mihkel mika mikael mikaere
    mikayel mike mikel mikhail miki mikkel miklos miko mikolaj milan miles milford
    milind milivoj milko millard milo milorad
    milos miloslav milton milutin min-jun mindaugas
    mingze minh minik minoru miquel mirac mircea mirko miroslav miroslaw mirza mitch
    mitchel mitchell mitko mitsuhiro mitsuo mitt mladen mo moana moctar modesto modibo
    moeen mogens mohamad mohamed mohammad mohammed mohamud mohan mohd mohit mohsen
    mohsin moin moise moises moktar momcilo
    mongezi monroe monte monty mordechai moritz morris
    morten morton mose moses moshe moussa mpho muammar mubarak muchen muhamad muhammad
    muhammadu muhammed muhyiddin mukesh mukul mulatu mulugeta mulyono munashe munir
    murad murat murilo murray murtaza musa mustafa muyang mwai mxolisi mykhailo mykhaylo
    mykola myles myron myroslav mzwandile nabil nacho nadeem nagesh nagi nagisa nahuel
    naim najib nando naofumi naohiro naoki naoto napoleon naranbaatar narayan narek
    narendra naresh naseer nasir nasser natalio nathan nathanael nathanial nathaniel
    naveen nawaz nazar nazareno nazri neal nebojsa neculai ned nedim neeraj neil nelinho
    nelio nelson nemesio nenad nestor neven neville newt newton nhlanhla niall nicanor
    niccolo nicholas nick nickolas nicolaas nicolae nicolai nicolas niel niels nigel
    nijaz nik nikau nikhil nikita niklas niko nikodem nikola nikolai nikolaj nikolaos
    nikolaus nikolay nikoloz nikos nil nilesh nils nirav nishant nitin nitish njabulo
    njuguna nkosana nkosinathi nnamdi noah noam noble nobuhiro nobuo noe nolan nomaan
    noman nonso norbert norberto norihiro noriyuki norman normand norris norsaq
    noureddine nuka nuno nuri nurislam nursultan
    nzuzo obafemi obinna obiora ochieng octavio
    oddbjorn oddvar odhran odis odon ofentse ofer ognjen oihan oisin ojars okechukwu
    oladipo olaf olafur olamide olav olayinka oleg olegario oleh oleksandr oleksii
    oleksiy olen olexandr olin oliver olivier olivio olle olli olof oluf olumide
    olusegun oluwaseun oluwatobi oluwole omar omari omer omkar omprakash ondrej onni
    onur onyekachi oren orest orhan orlando orval orville osama osamu oscar osian oskar
    osman osvald osvaldo oswaldo otar otavio othmar
    otieno otis otmar ottar otto oumar ousmane
    ove ovidio ovidiu owain owen oystein oyvind paavo pablo padraic padraig palle palmer
    panagiotis panayiotis pancho panfilo pankaj panos paolo paresh parvez parviz pascal
    pascual pasquale patricio patrick paul paulino paulo pavel pavle pavlo pavlos pawel
    peadar peder pedro peeter pekka pelayo pelle percy perry petar pete peter peteris
    peterson petko petr petri petro petros petru petter phil philip philippe phillip
    pierre piers piet pieter piotr piyush placido ponciano porfirio porter poul prabhu
    prabowo pradeep prakash pramod pranav prasert prashant pratap prateek praveen pravin
    prayut preben predrag prem preston priit primitivo prince przemyslaw puneet purnomo
    qasim qillaq quang quentin quincy quintin quinton quirino quoc rachid radek radoslaw
    raed rafael rafal rafiq raghav raghu ragnar raheel rahim rahul raila raimo raimonds
    raimundo rainer raivis raivo raj rajan rajat rajeev rajendra rajesh rajinder rajiv
    rajko rajnath rakesh raleigh ralf ralfs ralph ram raman ramazan ramesh ramil ramiro
    ramon ramush rand randal randall randell randolph randy ranjan ranjit ranko raphael
    rashad rashed rashid rasmus ratko raul ravi ray rayford raymon raymond raymundo
    razak recep reed refael refik reggie reginald reginaldo reid reidar reidulf reijo
    reima reinaldo reiner reinhard reinhold rejean relja remi remigiusz remy ren renaldo
    renan renato renaud reuben rex rey reyes reynaldo reza rhett rhodri rhydian rhys
    rian ricardas ricardo riccardo rich richard richie rick rickey ricky rico rigoberto
    rihards riku riley rishi risto ritesh riyad rizki rizwan roald roan rob robby robert
    robertas roberto roberts robinho robt rocco rocky rod rodel roderick rodger rodney
    rodolfo rodrick rodrigo roel roeland rogelio roger rogerio rohan rohit rok roko
    roland rolandas rolando rolf rolland romain roman romans romeo romeu rommel romuald
    romulo ron ronald ronaldo ronan ronnie ronny roope roosevelt rory roscoe rosen
    rosendo rosli ross rostislav rotich rotimi roy royal royce ruadhan ruairi ruaridh
    ruben rubens rubin rudiger rudolf rudolfs rudolph rudy rueben rufino rufus rui
    rukmal rune rupert ruslan russ russel russell rustam rusty ryan ryo ryoichi ryoji
    ryosuke ryota ryszard ryuichi ryuji saad sabri saburo sachin sadio saeed sagar saif
    sait sajid sakari sal salah saleh salik salim salman salomon salum salva salvador
    salvatore sam sameer sami samir sammy samual samuel samuli samvel samyar sandeep
    sander sandile sandor sandro sanford sani sanjay sanjeev sanjin sanjiv santeri
    santino santo santosh saparmurat saqib sarfraz sascha satish satoru satoshi satya
    saul saulius saurabh savo scot scott scotty sead seamus sean sebastian sebastien
    sedat segun seiichi seiji sekou selcuk selim sem semisi semyon senad senan senzo
    serdar serge sergei sergejs sergey sergio sergiu serhat serhii serhiy servaas seth
    setyo severin severino seweryn seydou seymour sfiso shad shadab shafiq shahbaz
    shaheen shahem shahid shahram shahrizal shahzad shailesh shakir shamil shane shankar
    shashank shashi shaul shaun shavkat shehbaz shehu shekhar sheldon shelton sherman
    sherwood shigeki shigeru shimon shingo shinichi shinji shintaro shinya shinzo shiro
    shivam shivansh shivraj sho shoaib shogo shohei shoichi shoji shon shota shreyas
    shubham shuichi shuji shunsuke sibusiso sid siddharth siddhartha sidney siegfried
    sigmund sigurd sigurdur sigve silas silverio silvestre silvio silviu simba simeon
    simo simon sinisa siphiwe sipho siphosethu sipos sivert siyabonga sizwe sjur slamet
    slavko slavoj slawomir slobodan snorre sofian sohail soichiro soini sola solomon
    somboon somchai somporn somsak sone sonny soren sorin sota sotiris souleymane sourav
    spencer spiros spyros srdjan srecko sreten stan stanford stanimir stanislav
    stanislaw stanko stanley stanton stavros stefan stefano stefanos steffen stein
    steinar stelian stelios stellan sten stepan stephan stephane stephen sterling stevan
    steve steven stevenson stewart stian stig stipe stjepan stoyan struan stuart sture
    subhash sudhir sudip sugeng suharto sujit sukarno suleiman suleyman sulo sumit sunil
    supriyanto suraj surendra suresh surya susumu sutrisno svante svein sveinung sven
    svend sverker sverre svetozar syed sylvain sylvester syver szabolcs szczepan szymon
    tad tadao tadas tadashi tadej tadesse tadeusz tadhg tafadzwa tafara taha tahir
    taichi taim taimur taiwo takahiro takao takashi takayuki takeshi taku takudzwa
    takumi takuya talal tamas tamatoa tamrat tancredo tanel tanju tanner tanvir tapuarii
    taras tarek tareq tariq tarjei tarmo taro tarun tarvo tatenda tatsuki tatsuo tatsuya
    tauno tavish tayfun tayyip ted teddy tedros teemu tefo teguh tehei teiki teimuraz
    teiva tejas tejashwi tekle telmo temur tendai tenzin teo teodor teodoro teofilo
    terence terje terkel tero terrance terrell terrence tesfaye tetsuo tetsuya teva
    tevita thabiso thabo thad thaddeus thamsanqa thaniel themba theo theodor theodore
    theodoros theron thiago thibault thierry thilo thimo thokozani thomas thor thorbjorn
    thorkild thorsten thulani thurman tiago tibor tidiane tien tiernan tigran tihomir
    tiit tim timmy timo timofey timothy timur tinashe tito titus tobi tobias tobiasz tod
    todd tofig toivo tolu tom tomas tomasz tomaz tomi tomislav tommaso tommy tomohiro
    tomoyuki tonci tonderai toney tono tony toomas toralf torbjorn tord torgeir torger
    torgny toribio torkel tormod torolf torquil torsten toru torvald toshiaki toshihiro
    toshio toshiro travis trent trenton trevor trey tristan troels trond trondur troy
    truls truman trygve tsegaye tsepo tshepo tsuyoshi tsvetan tuan tudur tunar tunde
    tuomas turgut turki tushar tuukka ty tyler tyree tyrell tyron tyrone tyson tze
    ubaldo uche uday uddhav uffe ugo ugur uhuru ujjwal ulf ulises ulisses ulloriaq
    ulrich ulysses umar umaru umberto umesh umut unai uno upendra urbano uri urmas uros
    urs usama usman utkarsh uwe vaclav vaclovas vadim vadym vaibhav vaidotas vaino
    valdas valdemar valdir valdis valentin valentino valentyn valerian valeriy valery
    valter vance vangelis varun vasco vasil vasile vasileios vasilij vasilije vasilios
    vasily vassilis vasyl vaughn veaceslav vedant vegard veikko velimir venkaiah venkat
    venko vern vernon vesa vicente victor victorin vidar vidkun vigdor viggo vijay vikas
    vikram viktor viktoras vilhelm vilho viliam viljar viljo vilmos vinay vincas vince
    vincent vincenzo vineet vinko vinod vipul viraj virat virgil virgilijus virgilio
    visar vishal vishnu vitali vitalie vitalii vitaliy vitaly vito vitold vitor vittorio
    vivaan vivek vjekoslav vlad vladan vladimir vladimiras vladislav vladko vlado
    vladyslav vlastimil vojislav vojtech volkan volker volodymyr von vugar vuk vusal
    vusi vusumuzi vyacheslav vytautas wade wahab waheed wahyu waldemar waldo wale waleed
    walid walker wallace wally walter walton waqar waqas ward warner warren wasif wasim
    wassim waylon wayne wekesa weldon wenceslao wendell werner wes wesley wessel weston
    wieslaw wiktor wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfried
    wilhelm will willard willem william williams willian willis willy wilmar wilmer
    wilson wilton wim winford winfred winfried winston wiremu wladyslaw wlodzimierz wm
    wojciech wolde wole wolfgang woodrow worku
    wouter wyatt xabi xabier xavi xavier xhevdet
    xolani yaakov yacine yago yahya yakub yakubu yan yanis yann yannick yannis yared
    yaroslav yash yashwant yasin yasir yasser
    yassin yasuhiro yasuo yavor yaw yehuda yemi
    yerzhan yevgeni yevgeny yevhen yiannis yichen yigal yitzhak yize yngvar yngve
    yogendra yogesh yohannes yoichi yonas yoram yordan yosef yoshiaki yoshihide
    yoshihiro yoshinori yoshiro yosuke youcef younes younis yousef yousouf youssef
    yoweri yuichi yuji yukio yuri yuriy yury yusef yusif yusril yusuf yusuke yuta yutaka
    yuto yuxuan yuze yves zacarias zachariah zacharias zachary zachery zack zackary
    zafar zafer zaheer zahid zahir zaid zain zakaria zakhele zalan zan zane zaur
    zbigniew zdenek zdravko zeeshan zelimir zeljko zenon zenonas zewdu zhao zhivko ziad
    zigmas zivko zlatan zlatko zoltan zoran zsolt zubair zubairu zuberi zulfiqar
    zulkifli zurab zviad zvonimir zweli
    """.split()
)
