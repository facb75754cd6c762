namespace Bot.Knowledge.Questions.Languages;

/// <summary>The languages in which questions are understood and answered with texts of our own. Quotes stay in the language of their source.</summary>
public enum Language
{
    English,
    Turkish,
    Arabic,
    Hebrew,
    French,
    Russian,
    Ukrainian,
}
