using System;
using System.Text.RegularExpressions;

namespace E911Config.Core.Design;

/// <summary>The security desk that is joined to an emergency call.</summary>
/// <param name="Uri">Its SIP address, beginning with <c>sip:</c>; at most 256 characters.</param>
/// <param name="Mode">Whether it can speak.</param>
/// <param name="Place">Where the design says so.</param>
public sealed record Conference(string Uri, ConferenceMode Mode, SourcePlace Place)
{
    private static readonly Regex Number = new(@"^sip:\+1[0-9]{10}@[^@]+\z", RegexOptions.CultureInvariant);

    /// <summary>Whether it is a telephone number, <c>sip:+1…@domain</c>, which the provider can dial.</summary>
    public bool IsTelephoneNumber => Number.IsMatch(Uri);
}
