using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Users;

/// <summary>
/// The -Filter of the cmdlets for users: comparisons of a property with a value, which may be a variable of whoever calls, joined by -and
/// or by -or, and brackets. What is written otherwise is refused, so that no filter is passed over.
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

    private readonly CallerNoun noun;
    private readonly string text;
    private readonly Func<string, PSVariable?> variables;
    private readonly Token[] words;
    private readonly Func<SimulatedUser, bool> whole;
    private int at;

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="noun">The noun that is filtered.</param>
    /// <param name="variables">The variables of whoever calls, by name.</param>
    public UserFilter(string text, CallerNoun noun, Func<string, PSVariable?> variables)
    {
        this.variables = variables;
        this.noun = noun;
        this.text = text;
        Parser.ParseInput(text, out var tokens, out _);
        words = tokens.Where(token => token.Kind is not (TokenKind.EndOfInput or TokenKind.NewLine)).ToArray();
        whole = Joined();
        if (at < words.Length) throw Refused();
    }

    public bool Matches(SimulatedUser user) => whole(user);

    // Comparisons, or filters in brackets, joined all by one word: which of two words binds tighter is written by brackets.
    private Func<SimulatedUser, bool> Joined()
    {
        var parts = new List<Func<SimulatedUser, bool>> { Part() };
        string? joint = null;
        while (at < words.Length && words[at].Kind != TokenKind.RParen)
        {
            var word = words[at++].Text.ToLowerInvariant();
            if (word is not ("-and" or "-or") || (joint is not null && joint != word)) throw Refused();
            joint = word;
            parts.Add(Part());
        }

        return joint == "-or" ? user => parts.Exists(part => part(user)) : user => parts.TrueForAll(part => part(user));
    }

    private Func<SimulatedUser, bool> Part()
    {
        if (at < words.Length && words[at].Kind == TokenKind.LParen)
        {
            at++;
            var inner = Joined();
            if (at >= words.Length || words[at++].Kind != TokenKind.RParen) throw Refused();
            return inner;
        }

        if (words.Length - at < 3 || !Operators.TryGetValue(words[at + 1].Text, out var compare)) throw Refused();
        string property = UserView.Known(noun, words[at].Text) ?? throw SimulatorException.Invalid(
            $"{noun.ReadCommand} has no property \"{words[at].Text}\" that could be filtered on.", text);
        var value = Value(words[at + 2]);
        at += 3;
        return user => compare(UserView.Value(user, property), value);
    }

    private object? Value(Token token) => token switch
    {
        VariableToken { Name: var name } when string.Equals(name, "true", StringComparison.OrdinalIgnoreCase) => true,
        VariableToken { Name: var name } when string.Equals(name, "false", StringComparison.OrdinalIgnoreCase) => false,
        VariableToken { Name: var name } when string.Equals(name, "null", StringComparison.OrdinalIgnoreCase) => null,
        // A variable that is not there would mean nobody, or everybody who has no value.
        VariableToken { VariablePath.UserPath: var name } => variables(name) is { } variable ? variable.Value
            : throw SimulatorException.Invalid($"The filter compares with ${name}, which has no value where it is asked.", text),
        StringExpandableToken { NestedTokens.Count: > 0 } => throw SimulatorException.Invalid(
            $"The filter {token.Text} compares with a variable in quotes, which nobody expands there. Write the filter in double quotes "
                + "and the value in single ones: -Filter \"VoicePolicy -eq '$name'\".", text),
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
        + "(-eq, -ne, -like, -notlike), joined by -and, or by -or; brackets where both stand.", text);
}
