// Written by the tests in Tests/LanguageTests/Text/Tables, of the scalars of Unicode.

extension ScalarClass {
  /// Classes of scalars in a row, from U+0000 on, and how many there are (hexadecimal).
  static let published: StaticString = """
    30 sA 7 s1A 6 s1A 2F s1 7 s2 1 s1 3 s2 1 s3 1 s17 1 s1F 1 s1CA 4 sC E s5 7 s1 1 s1 11 s75 1 s2 2
    s4 1 s1 6 s1 1 s3 1 s1 1 s14 1 s53 1 s8B 1 sAD 1 s26 2 s1 6 s29 8 s2D 1 s1 1 s2 1 s2 1 s1 8 s1B
    4 s4 1D sB 5 s4A 4 s66 1 s8 2 sA 1 s13 2 s1 10 s3B 2 s65 E s36 4 s1 2 s1 2 s2E 12 s1C 4 sB 5 s18
    1 s7 7 s4B 1 s81 2 sA 1 s13 1 s8 2 s2 2 s16 1 s7 1 s1 3 s4 2 s9 2 s2 2 s4 8 s1 4 s2 1 s5 2 sC 2
    s6 2 s1 1 s1 2 s3 1 s6 4 s2 2 s16 1 s7 1 s2 1 s2 1 s2 2 s1 1 s5 4 s2 2 s3 3 s1 7 s4 1 s1 7 s10 B
    s3 1 s9 1 s3 1 s16 1 s7 1 s2 1 s5 2 sA 1 s3 1 s3 2 s1 F s4 2 sA 9 s7 1 s3 1 s8 2 s2 2 s16 1 s7 1
    s2 1 s5 2 s9 2 s2 2 s3 7 s3 4 s2 1 s5 2 sA 1 s7 A s2 1 s6 3 s3 1 s4 3 s2 1 s1 1 s2 3 s2 3 s3 3
    sC 4 s5 3 s3 1 s4 2 s1 6 s1 E sD D sD 1 s3 1 s17 1 s10 2 s9 1 s3 1 s4 7 s2 1 s3 1 s2 2 s4 2 sA 8
    s7 1 s4 1 s8 1 s3 1 s17 1 sA 1 s5 2 s9 1 s3 1 s4 7 s2 5 s3 1 s4 2 sA 1 s3 C sD 1 s3 1 s33 1 s3 1
    s5 5 s10 2 s13 1 s6 1 s3 1 s12 3 s18 1 s9 1 s1 2 s7 3 s1 4 s6 1 s1 1 s8 6 sA 2 s2 D u3A 5 uF 1
    uA 27 u2 1 u1 1 u5 1 u18 1 u1 1 u17 2 u5 1 u1 1 u7 1 uA 2 u4 20 s1 17 s2 6 s14 1 s1 1 s1 1 s1 4
    sA 1 s24 4 s14 1 s12 1 s24 9 s1 39 u4A 6 u4E 2 s26 1 s1 5 s1 2 s2B 1 s14D 1 s4 2 s7 1 s1 1 s4 2
    s29 1 s4 2 s21 1 s4 2 s7 1 s1 1 s4 2 sF 1 s39 1 s4 2 s43 2 s3 9 s14 3 s10 10 s56 2 s6 3 s26C 2
    s11 1 s1A 5 s4B 3 sB 7 s16 9 s16 B s14 C sD 1 s3 1 s2 C u54 3 u1 4 u2 2 uA 6 uA 11 s3 1 sB 6 s59
    7 s2B 5 s46 A s1F 1 sC 4 sC A sA u1E 2 u5 B u2C 4 u1A 6 uB 25 s1C 4 u3F 1 u1D 2 uB 6 uA D u1 8
    s2E 2 sC 14 s4D 3 sA 11 s9 C s74 C s38 8 sA 3 s31 2 sB 5 s2B 2 s3 10 s3 1 s27 5 s216 2 s6 2 s26
    2 s6 2 s8 1 s1 1 s1 1 s1 1 s1F 2 s35 1 s7 1 s1 3 s3 1 s7 3 s4 2 s6 4 sD 5 s3 1 s7 73 s2 2 s6 5
    sB 6 sD 33 s21 11 s1 4 s1 2 sA 1 s1 3 s5 6 s1 1 s1 1 s1 1 s4 1 sB 2 s4 5 s5 4 s1 1 s3A 2D6 s3C
    4E s16 276 s1E 46C sE5 6 s9 9 s1 2 s26 1 s1 5 s1 2 s38 7 s1 F s18 9 s7 1 s7 1 s7 1 s7 1 s7 1 s7
    1 s7 1 s7 1 s20 2F s1 1D5 u3 19 uF 1 u5 2 u5 4 u56 2 u2 2 u3 1 u5A 1 u4 5 u2B 1 s5E 3 s4 A u20
    30 u10 20 sA 1E s8 1 sF 20 sA 27 sF 140 u19C0 40 u568D 43 s2E 2 s10D 3 s1C 14 s33 1 sA 1 s73 25
    s9 2 s67 2 s52 14 s37 4 s1 3 s6 A s34 C s46 A sA 6 s18 3 s1 1 s31 2 s24 C s1D 3 u41 E uB 6 u1F 1
    s37 9 sE 2 sA 6 u17 3 u49 18 u3 2 s10 2 s5 A s6 2 s6 2 s6 9 s7 1 s7 1 s2B 1 sE 6 s7B 1 s2 2 sA 6
    s2BA4 C s17 4 s31 2104 u16E 2 u6A 26 s7 C s5 5 sC 1 sD 1 s5 1 s1 1 s2 1 s2 1 s6C 21 s16B 12 s40
    2 s36 28 sC 4 s10 10 s10 40 s5 1 s87 13 sA 7 s1A 6 s1A B s59 3 s6 2 s6 2 s6 2 s3 23 sC 1 s1A 1
    s13 1 s2 1 sF 2 sE 22 s7B C s2D C s39 11 s2 71 s1 82 s1D 3 s31 F s1C 4 s24 9 s1E 5 s2B 5 s1E 2
    s24 4 s8 1 s5 2A s9E 2 sA 6 s24 4 s24 4 s28 8 s34 C sB 1 sF 1 s7 1 s2 1 sB 1 sF 1 s7 1 s2 3 s34
    C s137 9 s16 A s8 18 s6 1 s2A 1 s9 45 s6 2 s1 1 s2C 1 s2 3 s1 2 s17 2 s1F 2 s26 8 s9 30 s13 1 s2
    5 s21 4 s1A 6 s1A 26 s38 4 s14 2 s32 1 s2 5 s8 1 s3 1 s1D 2 s3 4 sA 17 s1F 1 s20 20 s8 1 s1E 4
    s5 10 s36 A s16 2 s1B 5 s1A 17 s7 50 s49 37 s33 D s33 7 s2E 8 sA 6 s26 3 s5 1 s17 DA s1F 1 s2A 1
    s2 3 s2 10 s6 32 s2E 8 s25 1B s16 2A s1C 14 s17 9 s47 B s24 9 s3C 7 s1 D s19 7 sA 6 s35 1 sA 4
    s4 8 s24 2 s1 9 s45 4 s4 1 sD 1 s1 4 s14 B s12 1 s25 6 s4 3E s7 1 s1 1 s4 1 sF 1 sA 7 s3B 5 sA 6
    s4 1 s8 2 s2 2 s16 1 s7 1 s2 1 s5 1 sA 2 s2 2 s3 2 s1 6 s1 5 s7 2 s7 3 s5 B sA 1 s1 2 s1 1 s26 1
    sA 1 s1 2 s1 1 s4 1 s8 D s2 1D s4B 5 sA 4 s4 1E s46 1 s1 8 sA A6 s36 2 s9 17 s6 22 s41 3 s1 B sA
    26 s39 7 sA 6 s14 1C s1B 2 sF 4 sC 4 s7 B9 s3B 65 s53 C s8 2 s1 2 s8 1 s2 1 s1E 1 s2 2 s9 C sA
    46 s8 2 s2E 2 s8 1 s2 1B s3F 8 s1 8 s4A 3 s1 12 s49 67 s8 58 s21 F sA 6 s9 1 s2D 1 s9 F s1D 5
    s1E 2 s16 1 sE 49 s7 1 s2 1 s2C 3 s1 1 s2 1 s9 8 sA 6 s6 1 s2 1 s25 1 s2 1 s6 7 sA 6 s2C 4 sA F6
    s17 9 s11 1 s29 3 s5 D sB 55 s1 F s15 2B s39A 66 s6F 11 sC4 A4C s61 F s430 10 s16 A sF9B 5 s247
    1AB9 s3A 6C6 s239 7 s1F 1 sA 6 s4F 1 sA 6 s1E 2 s5 B s37 9 s4 C sA 1 s7 1 s15 5 s13 1B0 s2D 3 sA
    C6 s57 9 s19 2 s19 2C s4B 4 s39 7 s11 40 s2 1 s2 B s7 9 u1D00 s1F 61 s73 21FD u4 1 u7 1 u2 1
    u123 F u1 1D u3 2 u1 E u4 8 s18C 904 s6B 5 sD 3 s9 7 sA 3 s2 14C6 s5 3 s6 8 s8 2 s7 1E s4 94 s3
    7B s14 C s14 6C s19 87 s55 1 s47 1 s2 2 s1 2 s2 2 s4 1 sC 1 s1 1 s7 1 s41 1 s4 2 s8 1 s7 1 s1C 1
    s4 1 s5 1 s1 3 s7 1 s154 2 s19 1 s19 1 s1F 1 s19 1 s1F 1 s19 1 s1F 1 s19 1 s1F 1 s19 1 s8 2 s32
    200 s37 4 s32 8 s1 E s1 16 s5 1 sF 450 s1F 6 s6 D5 s7 1 s11 2 s7 1 s2 1 s5 5 s3E 21 s1 70 s2D 3
    sE 2 sA 4 s1 141 s1F 11 s3A 1D6 s2A D6 s2B C5 s1F 1 s16 8 s2 E0 s7 1 s4 1 s2 1 sF 1 sC5 2 s10 29
    s4C 4 sA 317 s3B 1 s3 1 s4 4C s2D 1 sF C2 s4 1 s1B 1 s2 1 s1 2 s1 1 sA 1 s4 1 s1 1 s1 6 s1 4 s1
    1 s1 1 s1 1 s3 1 s2 1 s1 2 s1 1 s1 1 s1 1 s1 1 s1 1 s2 1 s1 2 s4 1 s7 1 s4 1 s4 1 s1 1 sA 1 s11
    5 s3 1 s5 1 s11 244 sD AE3 sA 406
    """
}
