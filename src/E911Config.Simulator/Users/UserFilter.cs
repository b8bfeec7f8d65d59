using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Users;

/// <summary>
/// The -Filter of the cmdlets for users: comparisons of a property with a value, joined by -and or by -or. What is written otherwise is
/// refused, so that
/// no filter is passed over.
/// </summary>
internal sealed class UserFilter
{
    private static readonly Dictionary<string, Func<object?, object?, bool>> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["-eq"] = Same,
        ["-ne"] = (value, other) => !Same(value, other),
        ["-like"] = Like,
        ["-notlike"] = (value, other) => !Like(value, other),
    };

    private readonly List<Func<SimulatedUser, bool>> comparisons = [];
    private readonly string text;
    private bool any;

    public UserFilter(string text, CallerNoun noun)
    {
        this.text = text;
        Parser.ParseInput(text, out var tokens, out _);
        var words = tokens.Where(token => token.Kind is not (TokenKind.EndOfInput or TokenKind.NewLine)).ToArray();
        if (words.Length == 0 || words.Length % 4 != 3) throw Refused();
        for (var at = 0; at < words.Length; at += 4)
        {
            if (at > 0) Join(words[at - 1].Text, first: at == 4);
            if (!Operators.TryGetValue(words[at + 1].Text, out var compare)) throw Refused();
            string property = UserView.Known(noun, words[at].Text) ?? throw SimulatorException.Invalid(
                $"{noun.ReadCommand} has no property \"{words[at].Text}\" that could be filtered on.", text);
            var value = Value(words[at + 2]);
            comparisons.Add(user => compare(UserView.Value(user, property), value));
        }
    }

    public bool Matches(SimulatedUser user) => any ? comparisons.Any(matches => matches(user)) : comparisons.All(matches => matches(user));

    private void Join(string word, bool first)
    {
        var or = string.Equals(word, "-or", StringComparison.OrdinalIgnoreCase);
        if (!or && !string.Equals(word, "-and", StringComparison.OrdinalIgnoreCase) || !first && or != any) throw Refused();
        any = or;
    }

    private object? Value(Token token) => token switch
    {
        VariableToken { Name: var name } when string.Equals(name, "true", StringComparison.OrdinalIgnoreCase) => true,
        VariableToken { Name: var name } when string.Equals(name, "false", StringComparison.OrdinalIgnoreCase) => false,
        VariableToken { Name: var name } when string.Equals(name, "null", StringComparison.OrdinalIgnoreCase) => null,
        StringToken { Value: var value } => value,
        NumberToken { Value: var value } => value.ToString(),
        _ => throw Refused(),
    };

    private static bool Same(object? value, object? other) =>
        string.Equals(value?.ToString() ?? "", other?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);

    private static bool Like(object? value, object? other) =>
        new WildcardPattern(other?.ToString() ?? "", WildcardOptions.IgnoreCase).IsMatch(value?.ToString() ?? "");

    private SimulatorException Refused() => SimulatorException.Invalid(
        $"The simulator does not understand the filter \"{text}\": write comparisons such as VoicePolicy -eq \"Reno\" or LineURI -ne $null "
        + "(-eq, -ne, -like, -notlike), joined by -and, or by -or.", text);
}
