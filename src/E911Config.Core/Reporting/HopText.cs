using System;
using E911Config.Core.Calls;

namespace E911Config.Core.Reporting;

/// <summary>The way of a call, as a person would tell it.</summary>
public static class HopText
{
    /// <summary>The question, and below it the answer with what decided.</summary>
    public static string Of(Hop hop) => hop.Asked + Environment.NewLine + "    " + hop.Answer + (hop.Rule.Length == 0 ? "" : " (" + hop.Rule + ")");
}
