namespace Bot.Knowledge.Indexing;

/// <summary>Reduces a word in lower case to the stem that it is indexed under.</summary>
public delegate string WordStemmer(string word);
