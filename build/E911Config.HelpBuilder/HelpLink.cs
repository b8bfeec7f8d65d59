namespace E911Config.HelpBuilder;

/// <summary>A related link; a cmdlet's name has no address.</summary>
internal sealed record HelpLink(string Text, string Address);
