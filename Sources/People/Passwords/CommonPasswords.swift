/// What everybody tries first (ありふれたパスワード), folded: only what is long enough to pass the rule of length.
enum CommonPasswords {
    static let all: Set<String> = [
        "1qaz2wsx3edc", "1q2w3e4r5t6y", "q1w2e3r4t5y6", "zaq12wsxcde3", "1qazxsw23edc", "qazwsxedcrfv", "zaq1xsw2cde3",
        "qwer1234asdf", "asdf1234qwer", "qwerty123456", "123456qwerty", "abcd1234efgh", "abc123456789", "a123456789a",
        "aa1234567890", "asdfasdf1234", "1234qwerasdf", "iloveyou1234", "iloveyouforever", "ihavenopassword",
        "passwordpassword", "passw0rdpassw0rd", "letmeinletmein", "changemechangeme", "pleasechangeme",
        "mypasswordispassword", "thisismypassword", "correcthorsebatterystaple", "trustno1trustno1",
        "administrator", "administrator1", "administratoradministrator", "adminadminadmin", "rootrootroot",
        "testtesttest", "test1234test", "useruseruser", "guestguestguest", "demodemodemo", "hakadorihakadori",
        "sakurasakura", "sakura123456", "doraemon1234", "pikachu12345", "pokemon12345", "nippon123456",
        "tokyo1234567", "japan1234567", "arigatou1234", "konnichiwa12", "ohayougozaimasu", "arigatougozaimasu",
        "わたしのぱすわーど", "ぱすわーどぱすわーど", "パスワードパスワード", "よろしくおねがいします",
    ]

    /// Words that are not made better by a number behind them.
    static let stems: Set<String> = [
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "passwd", "pass", "mypassword", "admin", "administrator",
        "root", "user", "guest", "test", "demo", "welcome", "letmein", "changeme", "secret", "hakadori", "qwerty",
        "qwertyuiop", "asdfghjkl", "abcdef", "abcdefgh", "abc", "abcd", "a", "aa", "iloveyou", "sakura", "tokyo",
        "japan", "nippon", "shiyakusho", "yakusho", "cityhall", "パスワード", "ぱすわーど", "市役所", "区役所",
        "町役場", "村役場", "県庁", "", "令和", "平成", "reiwa", "heisei",
    ]

    /// Rows along which fingers and counting run, both ways.
    static let runs: [String] = rows + rows.map { String($0.reversed()) }

    private static let rows = [
        "12345678901234567890", "01234567890123456789", "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
        "qwertyuiopasdfghjklzxcvbnm", "1234567890-=qwertyuiop", "1234567890qwertyuiop", "あいうえおかきくけこさしすせそたちつてと",
        "いろはにほへとちりぬるをわかよたれそつねならむ",
    ]
}
