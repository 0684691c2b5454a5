/// The examples of the chapter on searching in Anki's manual.
package enum ManualSearches {
  /// Each as it is written there.
  package static let all = #"""
    dog
    dog cat
    dog or cat
    dog (cat or mouse)
    -cat
    -cat -mouse
    -(cat or mouse)
    "a dog"
    -"a dog"
    d_g
    d*g
    w:dog
    w:dog*
    w:*dog
    w:exam
    dog and cat
    example
    front:dog
    "animal front:a dog"
    front:*dog*
    front:
    front:_*
    front:*
    fr*:text
    tag:animal
    tag:none
    tag:ani*
    deck:french
    deck:french::words
    deck:french -deck:french::*
    deck:"french words"
    "deck:french words"
    deck:filtered
    -deck:filtered
    preset:"Default"
    card:forward
    card:1
    card:2
    note:basic
    nc:uber
    nc:は
    "re:(some|another).*thing"
    re:\d{3}
    front:re:[a-c]1
    front:re:^[a-c]1$
    tag:re:^parent$
    "tag:re:lesson-(1[7-9]|2[0-5])"
    "re:(?-i)Dog"
    is:due
    is:new
    is:learn
    is:review
    is:suspended
    is:buried
    is:buried-sibling
    is:buried-manually
    is:learn is:review
    -is:learn is:review
    is:learn -is:review
    flag:0
    flag:1
    flag:2
    flag:3
    flag:4
    flag:5
    flag:6
    flag:7
    prop:ivl>=10
    prop:due=1
    prop:due=-1
    prop:due>=1
    prop:due<=-1
    prop:due>-1 prop:due<1
    prop:reps<10
    prop:lapses>3
    prop:ease!=2.5
    prop:cdn:d>5
    prop:cds:v=reschedule
    prop:s>21
    prop:d>0.3
    prop:r<0.9
    added:1
    added:7
    edited:3
    rated:1
    rated:1:2
    rated:7:1
    rated:31:4
    introduced:1
    introduced:365
    dog "and" cat
    \_
    \\
    "(text)"
    \(text\)
    "\(text\)"
    -dog
    \-free
    "-free"
    w:3:30
    3\:30
    &amp;text
    &lt;
    &gt;
    nid:123
    cid:123,456,789
    prop:due=1 is:learn
    prop:due=0 is:learn -introduced:1
    prop:resched=0
    deck:French tag:food
    deck:French OR deck:German
    (deck:French OR deck:German) tag:food
    deck:French -tag:difficult
    deck:Japanese is:due
    deck:French is:new tag:vocabulary
    note:Basic -tag:hard
    deck:MyDeck "Front:foo"
    "Front:\"hello world\""
    "Front:he said \"hello\""
    deck:MyDeck "Front:\"foo bar\""
    added:5 rated:10:4
    did:1
    mid:1
    dupe:1,dog
    sc:dog
    resched:3
    has-cd:v
    prop:pos<=20
    prop:rated=-1:3
    deck:current
    """#.split(separator: "\n").map(String.init)
}
