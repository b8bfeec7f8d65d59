using E911Config.Core.Calls;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Reason codes with what they mean.</summary>
public static class ReasonCodeText
{
    /// <summary>The code with its words; a code that nobody knows as it is.</summary>
    public static string Of(string code) => Words(code) is { Length: > 0 } words ? $"{code} ({words})" : Visible.Of(code);

    /// <summary>What a code means; empty if nobody knows it.</summary>
    public static string Words(string? code) => code switch
    {
        ReasonCodes.NoNumber => "no rule makes a number of the digits",
        ReasonCodes.NoTrunk => "every trunk is skipped",
        ReasonCodes.NoUsage => "the caller has no usage",
        ReasonCodes.NoRoute => "no usage has a route for the number",
        ReasonCodes.Refused => "call admission control refuses the call",
        ReasonCodes.WrongPsap => "another place's emergency service answers",
        ReasonCodes.WrongCountry => "another country's emergency service answers",
        ReasonCodes.Orbit => "the digits are a call park or pickup number",
        ReasonCodes.OwnedNumber => "a user has the number as his own",
        ReasonCodes.MangledNumber => "what leaves is no emergency number",
        _ => "",
    };
}
